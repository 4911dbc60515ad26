import type { ReactNode } from 'react';
import { Scene } from './scene';

type Props = {
  /** Who runs the campaign; nobody on a page without a campaign. */
  website?: string;
  title: string;
  intro?: string;
  children?: ReactNode;
};

/** The frame of every hosted page: who asks and what for on the picture, what there is to do on a white card. */
export function HostedScreen({ website, title, intro, children }: Props) {
  return (
    <>
      <Scene />
      <div className="hosted">
        <header className="intro">
          {website && (
            <p className="by">
              <span className="tile" aria-hidden="true">
                {Array.from(website)[0]?.toLocaleUpperCase()}
              </span>
              {website}
            </p>
          )}
          <h1>{title}</h1>
          {intro && <p className="lead">{intro}</p>}
        </header>
        <main className="panel">{children}</main>
      </div>
    </>
  );
}

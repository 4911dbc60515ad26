import { HostedScreen } from './hosted-screen';

type Props = { website?: string; name?: string; title: string; text: string };

/** A page that says one thing: closed, not open yet, ended, unknown. */
export function MessageScreen({ website, name, title, text }: Props) {
  if (!name) {
    return (
      <HostedScreen website={website} title={title}>
        <p className="text">{text}</p>
      </HostedScreen>
    );
  }
  return (
    <HostedScreen website={website} title={name}>
      <h2>{title}</h2>
      <p className="text">{text}</p>
    </HostedScreen>
  );
}

import { PreviewButton } from './phone-preview';

type ScreenPreviewProps = { title: string; text: string; button?: string };

/** The welcome or the exit screen. */
export function ScreenPreview({ title, text, button }: ScreenPreviewProps) {
  return (
    <>
      <p className="wrap-anywhere font-semibold text-md">{title}</p>
      {text && <p className="wrap-anywhere whitespace-pre-line">{text}</p>}
      {button && <PreviewButton>{button}</PreviewButton>}
    </>
  );
}

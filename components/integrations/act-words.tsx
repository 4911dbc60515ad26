/** What a button does in a word, and to what for whoever does not see where it stands. */
export function ActWords({ act, label }: { act: string; label: string }) {
  return (
    <span>
      {act}
      <span className="sr-only"> {label}</span>
    </span>
  );
}

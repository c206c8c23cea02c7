import { useEffect, useState } from 'preact/hooks';

interface Draft {
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onChange: () => void;
}

/**
 * A text field that is kept when it is left. What is being typed stays whatever is drawn anew around it; what was kept shows once
 * it comes back.
 */
export function useDraft(kept: string, onKeep: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => setDraft(null), [kept]);
  return {
    value: draft ?? kept,
    onInput: ({ currentTarget: { value } }) => setDraft(value),
    onChange: () => onKeep(draft ?? kept),
  };
}

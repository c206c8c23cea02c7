import { useEffect, useRef, useState } from 'preact/hooks';

interface Draft {
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
  /** Keeps what was typed, once. */
  readonly onChange: () => void;
}

/**
 * A text field that is kept when it is left, also by leaving the page or closing its tab. What is being typed stays whatever is drawn
 * anew around it; what was kept shows once it comes back.
 */
export function useDraft(kept: string, onKeep: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  /** What was handed over last, and is on its way back. */
  const given = useRef<string | null>(null);
  const keep = () => {
    if (draft === null || draft === given.current) return;
    given.current = draft;
    onKeep(draft);
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const back = given.current;
    given.current = null;
    setDraft((now) => (now === back ? null : now));
  }, [kept]);
  useEffect(() => {
    const leave = new AbortController();
    const { signal } = leave;
    addEventListener('pagehide', () => latest.current(), { signal });
    // A phone that ends a browser in the background tells of nothing later.
    document.addEventListener('visibilitychange', () => document.hidden && latest.current(), { signal });
    return () => {
      leave.abort();
      latest.current();
    };
  }, []);
  return { value: draft ?? kept, onInput: ({ currentTarget: { value } }) => setDraft(value), onChange: keep };
}

import type { FunctionComponent, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code is fetched from the extension when it is first shown. */
export function lazyPart<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): (props: Props) => JSX.Element | null {
  let part: FunctionComponent<Props> | null = null;
  return function LazyPart(props: Props) {
    const [Part, setPart] = useState<FunctionComponent<Props> | null>(() => part);
    useEffect(() => {
      if (Part !== null) return;
      void load().then((loaded) => {
        part = loaded;
        setPart(() => loaded);
      });
    }, [Part]);
    return Part === null ? null : <Part {...props} />;
  };
}

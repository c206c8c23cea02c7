import type { FunctionComponent, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { logFailure } from '../platform/log';
import { Notice } from './components/controls/notice';
import { useTexts } from './text-context';

/** A component whose code is fetched from the extension when it is first shown. */
export function lazyPart<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): (props: Props) => JSX.Element | null {
  let part: FunctionComponent<Props> | null = null;
  return function LazyPart(props: Props) {
    const [Part, setPart] = useState<FunctionComponent<Props> | null>(() => part);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (Part !== null) return;
      load().then(
        (loaded) => {
          part = loaded;
          setPart(() => loaded);
        },
        (error: unknown) => {
          logFailure('lazy-part', error);
          setFailed(true);
        },
      );
    }, [Part]);
    if (Part !== null) return <Part {...props} />;
    return failed ? <MissingPart /> : null;
  };
}

/** Browsers remember that a module failed: asking for it again on the same page may bring nothing. */
function MissingPart() {
  const { say } = useTexts();
  return (
    <Notice tone="warning">
      <p>{say('part_failed')}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {say('action_reload')}
      </button>
    </Notice>
  );
}

import { PassingButton } from '../components/controls/passing-button';
import type { TextKey } from '../fill-text';
import { useTexts } from '../text-context';

interface SiteListProps {
  readonly title: TextKey;
  readonly sites: readonly string[];
  readonly action: TextKey;
  readonly onAction: (site: string) => void;
}

/** Sites under a heading, each with one thing that can be done about it; nothing where there is none. */
export function SiteList({ title, sites, action, onAction }: SiteListProps) {
  const { say } = useTexts();
  if (sites.length === 0) return null;
  return (
    <div>
      <h3>{say(title)}</h3>
      <ul class="stack">
        {sites.map((site) => (
          <li key={site} class="row apart">
            <span>{site}</span>
            <PassingButton onClick={() => onAction(site)}>
              {say(action)}
              <span class="hidden"> {site}</span>
            </PassingButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

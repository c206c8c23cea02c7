import { useState } from 'preact/hooks';
import { BADGE_PLACES, type BadgePlace } from '../../protocol/badge-view';
import { send } from '../../protocol/send';
import { Notice } from '../../ui/components/controls/notice';
import { SelectField } from '../../ui/components/controls/select-field';
import { useTexts } from '../../ui/text-context';

interface PlaceChoiceProps {
  readonly place: BadgePlace;
  readonly onPlace: (place: BadgePlace) => void;
}

/** Where the badge stands on this shop; it goes there at once. Whoever hides it can take that back. */
export function PlaceChoice({ place, onPlace }: PlaceChoiceProps) {
  const { say } = useTexts();
  const [chosen, setChosen] = useState(place);
  const [before, setBefore] = useState<BadgePlace>('title');
  const [failed, setFailed] = useState(false);
  const choose = (next: BadgePlace) => {
    setBefore(chosen);
    setChosen(next);
    void send('badge/place', { place: next }).then((reply) => {
      setFailed(!reply.ok);
      if (reply.ok) onPlace(next);
      else setChosen(chosen);
    });
  };
  return (
    <div class="stack">
      <SelectField
        label={say('panel_place')}
        value={chosen}
        options={BADGE_PLACES.map((name) => [name, say(`panel_place_${name}`)] as const)}
        onChange={choose}
      />
      {failed && <Notice tone="warning">{say('panel_failed')}</Notice>}
      <div role="status">
        {chosen === 'hidden' && (
          <div class="row apart small">
            {say('panel_place_is_hidden')}
            <button type="button" class="button" onClick={() => choose(before)}>
              {say('action_undo')}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

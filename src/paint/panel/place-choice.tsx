import { useState } from 'preact/hooks';
import { BADGE_PLACES, type BadgePlace } from '../../protocol/badge-view';
import { send } from '../../protocol/send';
import { SelectField } from '../../ui/components/fields';
import { useTexts } from '../../ui/text-context';

interface PlaceChoiceProps {
  readonly place: BadgePlace;
  readonly onPlace: (place: BadgePlace) => void;
}

/** Where the badge stands on this shop; it goes there at once. */
export function PlaceChoice({ place, onPlace }: PlaceChoiceProps) {
  const { say } = useTexts();
  const [chosen, setChosen] = useState(place);
  return (
    <SelectField
      label={say('panel_place')}
      value={chosen}
      options={BADGE_PLACES.map((name) => [name, say(`panel_place_${name}`)] as const)}
      onChange={(next) => {
        setChosen(next);
        void send('badge/place', { place: next }).then((reply) => reply.ok && onPlace(next));
      }}
    />
  );
}

import { useTexts } from '../../text-context';

interface StarButtonProps {
  readonly name: string;
  readonly isStarred: boolean;
  readonly onStar: () => void;
}

/** Puts a product on the shelf, or takes it off. */
export function StarButton({ name, isStarred, onStar }: StarButtonProps) {
  const { say } = useTexts();
  return (
    <button
      type="button"
      class="button icon quiet"
      aria-pressed={isStarred}
      aria-label={say('action_star', { name })}
      title={say(isStarred ? 'shelf_on' : 'shelf_off')}
      onClick={onStar}
    >
      <span aria-hidden="true">{isStarred ? '★' : '☆'}</span>
    </button>
  );
}

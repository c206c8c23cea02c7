interface CloseButtonProps {
  readonly label: string;
  readonly onClose: () => void;
}

export function CloseButton({ label, onClose }: CloseButtonProps) {
  return (
    <button type="button" class="button icon quiet" aria-label={label} onClick={onClose}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="m3 3 10 10M13 3 3 13" stroke="currentColor" stroke-width="1.8" fill="none" />
      </svg>
    </button>
  );
}

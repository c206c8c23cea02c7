import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly tone?: 'good' | 'warning';
  readonly children: ComponentChildren;
}

/** Something the user should know now; read out by screen readers when it appears. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div
      class={tone === undefined ? 'notice' : `notice ${tone}`}
      role={tone === 'warning' ? 'alert' : 'status'}
    >
      {children}
    </div>
  );
}

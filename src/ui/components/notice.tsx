import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly tone?: 'plain' | 'good' | 'warning';
  readonly children: ComponentChildren;
}

/** Something the user should know now; read out by screen readers when it appears. */
export function Notice({ tone = 'plain', children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={tone === 'warning' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface NoticeProps {
  icon: IconName;
  title: string;
  tone?: 'calm' | 'problem';
  children?: ComponentChildren;
}

/** Says how things stand, and what can be done. A problem is announced. */
export function Notice({ icon, title, tone = 'calm', children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'problem' ? 'alert' : undefined}>
      <Icon name={icon} size={18} />
      <div>
        <p class="notice-title">{title}</p>
        {children}
      </div>
    </div>
  );
}

import type { ComponentChildren } from 'preact';

interface SettingCardProps {
  id: string;
  title: string;
  lead?: string | undefined;
  children: ComponentChildren;
}

/** One matter of the settings page. */
export function SettingCard({ id, title, lead, children }: SettingCardProps) {
  return (
    <section class="setting" id={`set-${id}`} aria-labelledby={`set-${id}-title`}>
      <div class="setting-head">
        <h2 id={`set-${id}-title`}>{title}</h2>
        {lead !== undefined && <p class="soft">{lead}</p>}
      </div>
      <div class="setting-body">{children}</div>
    </section>
  );
}

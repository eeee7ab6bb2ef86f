import type { Severity } from '@bafang/shared';
import type { IconName } from '../icons/icons';

/** How a severity looks, beside a finding and beside a rule. */
export const severityLooks: Record<Severity, { icon: IconName; tone: string }> = {
  error: { icon: 'error_fill', tone: 'error' },
  warning: { icon: 'warning', tone: 'amber' },
  hint: { icon: 'info', tone: 'grey' },
};

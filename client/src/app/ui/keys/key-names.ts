/** 'j', '?', 'Alt+1', 'Ctrl+.', 'F8'; Shift is in the character itself. */
export const nameOf = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string =>
  `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.key}`;

const arrows: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
/** A key as it is printed: 'Alt+ArrowUp' is Alt+↑. */
export const keyShown = (key: string): string => key.replace(/Arrow\w+/g, (arrow) => arrows[arrow] ?? arrow);

/**
 * Whether a key belongs to an input method. WebKit ends the composition before the Enter that ended it:
 * 229 alone tells it then.
 */
export const isComposed = ({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  isComposing || keyCode === 229;

/** Whether letters pressed there are text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select'));

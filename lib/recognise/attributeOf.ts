import { unclobbered } from '../model/unclobbered';

/** An attribute's value as it is written; empty where there is none. */
export function attributeOf(element: Element | null | undefined, name: string): string {
  return (element && unclobbered(element).getAttribute(name)) ?? '';
}

import type { GetMessage } from '../../components/text';
import messages from '../../public/_locales/en/messages.json';

/** The English catalogue as `browser.i18n.getMessage` reads it: `$1` … `$9` filled in once, `$$` a dollar sign. */
export const english: GetMessage = (key, substitutions) => {
  const entry = (messages as Record<string, { readonly message: string } | undefined>)[key];
  if (entry === undefined) return '';
  return entry.message.replace(/\$(\$|[1-9])/g, (_, sign: string) =>
    sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? ''),
  );
};

import type { GetMessage } from '../../components/text';
import type { Catalogue } from '../../lib/model/catalogue';

/** A catalogue as `browser.i18n.getMessage` reads it: `$1` … `$9` filled in once, `$$` a dollar sign. */
export function readCatalogue(catalogue: Catalogue): GetMessage {
  return (key, substitutions) =>
    (catalogue[key]?.message ?? '').replace(/\$(\$|[1-9])/g, (_, sign: string) =>
      sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? ''),
    );
}

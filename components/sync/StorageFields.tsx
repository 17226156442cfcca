import type { JSX } from 'preact';
import { text } from '../text';
import { Field } from './Field';
import type { Change, Filled, SyncMistake } from './formMistake';
import styles from './SyncSetup.module.css';

export interface PartProps {
  readonly filled: Filled;
  readonly mistake: SyncMistake | null;
  readonly onChange: Change;
}

/** What is to be known of the storage that is chosen. */
export function StorageFields(props: PartProps): JSX.Element {
  return props.filled.kind === 'webdav' ? <WebdavFields {...props} /> : <S3Fields {...props} />;
}

function WebdavFields({ filled, mistake, onChange }: PartProps): JSX.Element {
  return (
    <>
      <Field
        label={text('syncAddress')}
        hint={text('syncAddressHint')}
        type="url"
        value={filled.address}
        placeholder="https://cloud.example/remote.php/dav/files/me/"
        wrong={mistake === 'syncAddressInvalid' ? text(mistake) : null}
        onInput={(value) => onChange('address', value)}
      />
      <OpenAddress address={filled.address} />
      <div class={styles.pair}>
        <Field
          label={text('syncUser')}
          value={filled.user}
          autocomplete="username"
          onInput={(value) => onChange('user', value)}
        />
        <Field
          label={text('syncPassword')}
          type="password"
          value={filled.password}
          autocomplete="current-password"
          onInput={(value) => onChange('password', value)}
        />
      </div>
      <p class={styles.hint}>{text('syncPasswordHint')}</p>
    </>
  );
}

function S3Fields({ filled, mistake, onChange }: PartProps): JSX.Element {
  return (
    <>
      <Field
        label={text('syncBucket')}
        hint={text('syncBucketHint')}
        type="url"
        value={filled.bucket}
        placeholder="https://s3.eu-central-1.amazonaws.com/my-bucket"
        wrong={mistake === 'syncBucketInvalid' ? text(mistake) : null}
        onInput={(value) => onChange('bucket', value)}
      />
      <OpenAddress address={filled.bucket} />
      <div class={styles.pair}>
        <Field
          label={text('syncKeyId')}
          value={filled.keyId}
          autocomplete="username"
          wrong={mistake === 'syncKeyMissing' ? text(mistake) : null}
          onInput={(value) => onChange('keyId', value)}
        />
        <Field
          label={text('syncSecret')}
          type="password"
          value={filled.secret}
          autocomplete="current-password"
          wrong={mistake === 'syncSecretMissing' ? text(mistake) : null}
          onInput={(value) => onChange('secret', value)}
        />
      </div>
      <p class={styles.hint}>{text('syncKeyHint')}</p>
      <div class={styles.pair}>
        <Field
          label={text('syncRegion')}
          hint={text('syncRegionHint')}
          value={filled.region}
          onInput={(value) => onChange('region', value)}
        />
        <Field
          label={text('syncPrefix')}
          hint={text('syncPrefixHint')}
          value={filled.prefix}
          onInput={(value) => onChange('prefix', value)}
        />
      </div>
    </>
  );
}

/** What goes to this address can be read on the way. */
function OpenAddress({ address }: { readonly address: string }): JSX.Element | null {
  if (!/^http:\/\//i.test(address.trim())) return null;
  return <p class={styles.caution}>{text('syncPlainHttp')}</p>;
}

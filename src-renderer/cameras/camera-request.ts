import type {
  ConsoleCommandOf,
  LiveSourceRequest,
} from '../../src-workers/contracts/console-command';
import { t } from '../language/language';

/** What a person typed into "Add camera". */
export interface CameraForm {
  readonly kind: 'url' | 'usb';
  readonly name: string;
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly device: string;
}

export const emptyCameraForm: CameraForm = {
  kind: 'url',
  name: '',
  url: '',
  user: '',
  password: '',
  device: '',
};

export type CameraFormErrors = Readonly<Partial<Record<'url' | 'device', string>>>;

const schemes = ['rtsp:', 'rtsps:', 'rtmp:', 'rtmps:', 'http:', 'https:', 'srt:'];

/** What can be known to be wrong before anything is tried. Empty: nothing. */
export function cameraFormErrors({ kind, url, device }: CameraForm): CameraFormErrors {
  if (kind === 'usb') return device === '' ? { device: t('Choose a camera.') } : {};
  const address = url.trim();
  if (address === '') return { url: t('Type the address of the stream.') };
  const scheme = /^([a-z][a-z0-9+.-]*:)\/\//i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined)
    return {
      url: t('An address begins with its protocol, for example rtsp://192.168.1.20/stream1.'),
    };
  if (!schemes.includes(scheme))
    return { url: `${scheme}// is no video stream: use rtsp, rtsps, rtmp, http or https.` };
  if (/\s/.test(address)) return { url: t('An address has no spaces.') };
  // `URL` knows no host of rtsp addresses in every engine: what stands between // and / is looked at.
  const host = address.slice(scheme.length + 2).split(/[/?#]/)[0] ?? '';
  if (host.slice(host.lastIndexOf('@') + 1).replace(/:\d*$/, '') === '')
    return { url: t('The address has no host.') };
  return {};
}

/** The command for a form without errors. */
export function cameraRequest(form: CameraForm): ConsoleCommandOf<'add-camera'> {
  const name = form.name.trim();
  return {
    kind: 'add-camera',
    ...(name !== '' && { name }),
    source: sourceRequest(form),
  };
}

/** The source of a form without errors, to be tried. */
export function connectionRequest(
  form: CameraForm,
): Omit<ConsoleCommandOf<'test-connection'>, 'kind'> {
  const source = sourceRequest(form);
  if (source.kind === 'usb') return { device: source.device };
  const { url, user, password } = source;
  return {
    url,
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
  };
}

function sourceRequest({ kind, url, user, password, device }: CameraForm): LiveSourceRequest {
  if (kind === 'usb') return { kind, device };
  return {
    kind,
    url: url.trim(),
    ...(user !== '' && { user }),
    ...(password !== '' && { password }),
  };
}

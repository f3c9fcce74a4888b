/** Browsers as people call them, and the key of an authenticator app as it is typed. */
import { expect, it } from 'vitest';
import { totpKeyOf } from './account-api.ts';
import { deviceName } from './device-name.ts';

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
    'Chrome trên Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge trên Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1',
    'Safari trên iPhone, iPad',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox trên Linux'],
  ['', 'Trình duyệt không rõ'],
])('%s', (said, name) => expect(deviceName(said)).toBe(name));

it('shows the key in groups of four', () => {
  expect(totpKeyOf('otpauth://totp/THADS:a?secret=JBSWY3DPEHPK3PXP&issuer=THADS')).toBe('JBSW Y3DP EHPK 3PXP');
});

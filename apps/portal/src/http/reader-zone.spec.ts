import { zoneCookie, zoneOf } from './reader-zone.js';

test.each([
  ['Africa/Lagos', 'Africa/Lagos'],
  ['africa/lagos', 'Africa/Lagos'],
  ['Atlantis/Capital', undefined],
  ['', undefined],
  [undefined, undefined],
])('a browser that says %j is in %j', (said, zone) =>
  expect(zoneOf({ cookies: said === undefined ? {} : { [zoneCookie]: said } })).toBe(zone),
);

import type { Chance } from './random.js';

const first = [
  'Open Door', 'New Dawn', 'Safe Harbour', 'Lantern', 'Second Spring', 'Bridge of Hope', 'Casa Aurora', 'Maison Solidaire', 'Umoja',
  'Sankofa', 'Nadezhda', 'Puerta Abierta', 'Rainbow Path', 'Baobab', 'Jasmine', 'Lotus', 'Tamarind', 'Acacia', 'Blue Heron', 'Quetzal',
  'Horizon', 'Anchor', 'Mariposa', 'Kestrel', 'Cedar', 'Olive Branch', 'Riverbank', 'Morning Star', 'Shelter Line', 'Free Steps',
] as const; // prettier-ignore
const second = [
  'Foundation', 'Association', 'Shelter', 'Network', 'Centre', 'Initiative', 'Coalition', 'Legal Aid', 'Women’s Refuge', 'Trust',
] as const; // prettier-ignore

/** The name of an organisation that does not exist. The number keeps it unique. */
export const inventedName = (number: number, chance: Chance): string =>
  `${chance.one(first)} ${chance.one(second)} ${number} (invented)`;

import fc from 'fast-check';
import { traceKinds } from './trace-forms.js';
import { tracesOfPersons } from './traces.js';

const found = (text: string, country?: string, own?: readonly string[]): string[] =>
  tracesOfPersons(text, { country, own }).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

describe('traces of persons', () => {
  it.each([
    ['Amina, 17 years old, escaped with us.', 'name_with_age: Amina, 17 years old'],
    ['We met Amina O., aged 17, at the shelter.', 'name_with_age: Amina O., aged 17'],
    ['Blessing Okafor (16) told us how she fled.', 'name_with_age: Blessing Okafor (16)'],
    ['Joy, 15, a survivor of the route, learns to sew.', 'name_with_age: Joy, 15'],
    ['Amina was 14 when she left her village.', 'name_with_age: Amina was 14'],
    ['Amina is 16 years old now.', 'name_with_age: Amina is 16 years old'],
    ['A 17-year-old girl named Amina came.', 'name_with_age: 17-year-old girl named Amina'],
    ['Fatou, 17 ans, est arrivée seule.', 'name_with_age: Fatou, 17 ans'],
    ['Fatou Diallo, âgée de 16 ans, est hébergée.', 'name_with_age: Fatou Diallo, âgée de 16 ans'],
    ['Fatou avait 15 ans quand elle est partie.', 'name_with_age: Fatou avait 15 ans'],
    ['María, de 17 años, vive en el refugio.', 'name_with_age: María, de 17 años'],
    ['Lucía tenía 14 años cuando llegó.', 'name_with_age: Lucía tenía 14 años'],
    ['Una niña, Lucía (13), llegó sola.', 'name_with_age: Lucía (13)'],
    ['She was born on 3 May 1998 in a village.', 'birth: was born on 3 May 1998'],
    ['DOB: 03/05/1998', 'birth: DOB: 03/05/1998'],
    ['Date of birth 1998-05-03', 'birth: Date of birth 1998-05-03'],
    ['Une jeune femme née le 3 mai 1998', 'birth: née le 3 mai 1998'],
    ['Nacida el 3 de mayo de 1998', 'birth: Nacida el 3 de mayo de 1998'],
    ['fecha de nacimiento: 03.05.98', 'birth: fecha de nacimiento: 03.05.98'],
    ['He was born in 2004.', 'birth: He was born in 2004'],
    ['Her passport No. A12345678 was taken away.', 'identity_number: passport No. A12345678'],
    ['son passeport n° 12AB34567', 'identity_number: passeport n° 12AB34567'],
    ['con cédula 1712345678', 'identity_number: cédula 1712345678'],
    ['NIN 12345678901', 'identity_number: NIN 12345678901'],
    ['travels on B1234567 since then', 'identity_number: B1234567'],
    ['under 12345678901 she is known', 'identity_number: 12345678901'],
    ['Call her at +39 06 1234567 please.', 'phone: +39 06 1234567'],
    ['Write to amina.okafor@example.org.', 'email: amina.okafor@example.org'],
    ['Son numéro : +229 01 97 97 97 97', 'phone: +229 01 97 97 97 97'],
    ['Su documento: DNI 12345678Z', 'identity_number: DNI 12345678Z'],
    ['Awa (âgée de 15 ans) a été accueillie.', 'name_with_age: Awa (âgée de 15 ans'],
    ['Elle est née en mars 2004.', 'birth: Elle est née en mars 2004'],
    ['Ella nació en 2004.', 'birth: Ella nació en 2004'],
    ['Rosa, com 17 anos, chegou.', 'name_with_age: Rosa, com 17 anos'],
    ['Data de nascimento: 03/05/1998', 'birth: Data de nascimento: 03/05/1998'],
    ['School fees for Amina, 17 years old', 'name_with_age: Amina, 17 years old'],
    ['Le récit de Fatou, 17 ans, est long.', 'name_with_age: Fatou, 17 ans'],
    ['Амина, 17 лет, живёт в приюте.', 'name_with_age: Амина, 17 лет'],
    ['Дата рождения: 03.05.1998', 'birth: Дата рождения: 03.05.1998'],
    ['أمينة، 17 سنة، وصلت وحدها.', 'name_with_age: أمينة، 17 سنة'],
    ['وصلت أمينة (١٧ عاما) وحدها.', 'name_with_age: أمينة (١٧ عام'],
    ['تاريخ الميلاد: ٠٣/٠٥/١٩٩٨', 'birth: تاريخ الميلاد: ٠٣/٠٥/١٩٩٨'],
    ['阿米娜，17岁，独自抵达。', 'name_with_age: 阿米娜，17岁'],
    ['出生日期：1998年5月3日', 'birth: 出生日期：1998年5月3日'],
  ])('%s', (text, trace) => expect(found(text)).toEqual([trace]));

  it('knows telephone numbers of the country without its prefix', () => {
    expect(found('Her number is 0803 123 4567.', 'NG')).toEqual(['phone: 0803 123 4567']);
    expect(found('Her number is 0803 123 4567.')).toEqual([]);
  });

  it('leaves alone what leads to the organisation itself', () => {
    const own = ['+234 803 123 4567', 'director@gmail.example', 'https://www.shelter.example/about'];
    const text = 'Call 0803 123 4567, or write to director@gmail.example or to amina@shelter.example.';
    expect(found(text, 'NG', own)).toEqual([]);
    expect(found('Call 0803 765 4321, write to amina@gmail.example.', 'NG', own)).toEqual([
      'phone: 0803 765 4321',
      'email: amina@gmail.example',
    ]);
  });

  it.each([
    'In 2024 we supported 125 women and 43 girls from Benin City, aged 14 to 17.',
    'Girls aged 14-17 and women aged 18 to 35 from Edo State (Nigeria).',
    'Participants by state: Lagos (17), Abuja (12), Benin City (45).',
    'In Lagos, 17, and in Abuja, 12, shelters were visited.',
    'From Nigeria, 25 women, 18 years and older.',
    'Women, 18 years old or above, and Girls, 12 to 17 years.',
    'The project costs USD 75,000.00: 25 000 in each of the years 2025, 2026 and 2027.',
    'A total of 25000000 naira, or 12 345 678 francs, over 36 months (2025-2027).',
    'Our director Maria Lopez leads a team of 45 staff; Dr John Smith joins in March 2026.',
    'See CTOC/COP/2012/1, paragraph 37, Article 6 (3) of the Protocol and Table 2 (17).',
    'UNODC (2012) and IOM, 30 partners, work with the Ministry of Justice, 12 of them in Vienna.',
    'Registered under number 1234567890 by the Corporate Affairs Commission.',
    'Vendor number 1234567890, UNPP Partner ID 12345.',
    'Write to info@example.org or grants@example.org.',
    'Output 1 (12 workshops), Output 2 (30 shelters), Activity 3, 24 months.',
    'Children born in 2019 to survivors have no papers.',
    'The shelter was founded on 3 May 1998 and reopened 2011-09-01.',
    'Les filles de 12 à 17 ans et les femmes de 18 ans et plus, au Bénin (45) et au Togo (12).',
    'Depuis 17 ans, Terre des Femmes accompagne des victimes à Cotonou.',
    'Mujeres de 18 a 35 años de Ecuador (40) y Perú (25); niñas de 12 a 17 años.',
    'Desde hace 17 años trabajamos en Quito, 12 de ellos con refugios.',
    'The National ID system opens in 2026; passport renewal took 12 weeks.',
    'May 2026: 17 cases closed. Phase 2, 18 months. Year 3, 12 sessions.',
    'Nigeria is 17 hours away; Vienna was 12 degrees.',
    'She was 14 when she left. After, 17 years old or not, all may stay.',
    'Ages: 0–5, 6–11, 12–17, 18+. Staff: 7 full time.',
    'Our application APP-2026-0042 and contract number 2026000123 refer to article 24 bis (4) of law 19-2019.',
    'The budget is IDR 1500000000, of which 1250000000 naira come from others; 3000000000 pesos later.',
    'A/RES/64/293, E/CN.15/2026/12, ICC-01/04-01/06 and ISBN 9789211301234 are cited.',
    'Référence du projet 2026-0012345678, facture n° 20260001234.',
    'Referencia 20260001234; el contrato número 20260001234 vence el 31/12/2027.',
    'Reuniones el 3/5/2026, el 04.05.2026 y el 2026-05-05, de 9.00 a 12.30.',
    'Call the secretariat at +43 1 26060 5656 or write to victims.fund@un.org and amina.officer@unodc.org.',
    'Dans la ville de Cotonou, 17 ans après ; in the town of Benin City, 17 years later.',
    'The shelter of Lagos (17 places) and that of Edo, 12, were full.',
    'Du 03/05/2026 au 31/12/2027, 12 500,50 € par an, soit 25 001,00 € en tout.',
    'Девочки, 12 лет и старше, и женщины от 18 до 35 лет; в Бишкеке (45) и Оше (12).',
    'الفتيات من 12 إلى 17 سنة والنساء، 18 سنة فأكثر، في 3 مدن.',
    '妇女，18岁以上；儿童（12岁）和青少年。',
    'Mulheres de 18 a 35 anos e meninas de 12 a 17 anos no Brasil (40).',
  ])('finds nothing in: %s', (text) => expect(found(text, 'NG')).toEqual([]));

  it('gives several in order', () => {
    expect(found('Amina, 17 years old, +39 06 1234567, a@example.org').map((line) => line.split(':')[0])).toEqual([
      'name_with_age',
      'phone',
      'email',
    ]);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 400 }),
  );

  it('points into the text, in order, at places of which none is within another', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('NG', 'IT', 'XX', undefined), (text, country) => {
        let last = 0;
        for (const { kind, from, to } of tracesOfPersons(text, { country })) {
          expect(traceKinds).toContain(kind);
          expect(from >= last && to > from && to <= text.length).toBe(true);
          last = to;
        }
      }),
    );
  });

  const lowercase = fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9}){0,12}$/);

  it('finds a trace wherever it stands among words', () => {
    const trace = fc.constantFrom('Amina, 17 years old', 'amina@example.org', '+39 06 1234567', 'DOB: 03/05/1998');
    fc.assert(
      fc.property(lowercase, trace, lowercase, (before, planted, after) => {
        const text = `${before}. ${planted}; ${after}`;
        expect(tracesOfPersons(text).map(({ from, to }) => text.slice(from, to))).toEqual([planted]);
      }),
    );
  });

  it('finds nothing among words and small figures', () => {
    const figure = fc.integer({ min: 0, max: 999_999_999 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.oneof(lowercase, figure), { maxLength: 30 }), (parts) => {
        expect(tracesOfPersons(parts.join(', '))).toEqual([]);
      }),
    );
  });

  it.each(['1 2 3 ', 'Amina ', 'Aa Bb ', 'a@', 'a.a@a.', '+1 ', 'passport ', 'born 3 ', "A'a-", '00-00-'])(
    'takes a long text of “%s” in its stride',
    (piece) => {
      const text = piece.repeat(20_000 / piece.length);
      expect(tracesOfPersons(text).every(({ to }) => to <= text.length)).toBe(true);
    },
  );
});

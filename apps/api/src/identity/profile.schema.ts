import { fieldsOf, profileParts, type ProfileField, type ProfilePart } from '#identity/domain';

const text = { type: ['string', 'null'] };

/** What each part of a profile takes, as JSON Schema: made from the same table as its checks and its pages. */
const schemaOf = (part: ProfilePart) => ({
  type: 'object',
  title: part,
  properties: Object.fromEntries(fieldsOf(part).map(([name, field]) => [name, schemaOfField(field)])),
});

/** The body of a part: one of them. */
export const partSchemas = { anyOf: profileParts.filter((part) => part !== 'statements').map(schemaOf) };

function schemaOfField(field: ProfileField): object {
  switch (field.kind) {
    case 'text':
    case 'long':
      return { ...text, maxLength: field.most };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { enum: field.values };
    case 'ticks':
      return { type: 'array', items: { enum: field.values }, description: 'All of them' };
    case 'rows': {
      const cells = Object.entries(field.columns).map(([name, column]) => [name, schemaOfField(column)] as const);
      return {
        type: 'array',
        maxItems: field.most,
        items: { type: 'object', properties: Object.fromEntries(cells) },
      };
    }
    case 'day':
      return { ...text, format: 'date' };
    case 'year':
      return { type: ['integer', 'string'] };
    default:
      return text;
  }
}

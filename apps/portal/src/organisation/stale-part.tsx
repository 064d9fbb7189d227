import type { ProfilePage as Profile } from '#identity';
import type { ProfileContent, ProfilePart } from '#identity/domain';
import { ScrollRegion, Table, useWords, WarningText } from '../components/index.js';
import { organisationPath, WayOn } from './layout.js';
import { shownValue } from './shown-value.js';
import { differingFields } from './typed-profile.js';

/** Two persons changed a part: both versions, and the choice. */
export function StalePart({ part, profile, mine }: { part: ProfilePart; profile: Profile; mine: ProfileContent }) {
  const words = useWords();
  const { say } = words;
  const now = profile.parts[part].content;
  const caption = say('org.stale.caption');
  return (
    <>
      <WarningText>{say('org.stale.text')}</WarningText>
      <ScrollRegion label={caption}>
        <Table
          caption={caption}
          captionSize="m"
          firstCellIsHeader
          rows={differingFields(part, now, mine)}
          columns={[
            { head: say('org.stale.what'), cell: ([name]) => words.sayCode(`org.field.${name}`) },
            { head: say('org.stale.theirs'), cell: ([name, field]) => shownValue(field, now[name], words) },
            { head: say('org.stale.mine'), cell: ([name, field]) => shownValue(field, mine[name], words) },
          ]}
        />
      </ScrollRegion>
      <WayOn href={organisationPath(profile.id, `/profile/${part}`)} text="org.stale.keep_theirs" />
    </>
  );
}

/**
 * What the organisations of the demo write in the sections that its open call has taken; all of it invented. By section,
 * as the form keeps it: a table is a list of rows.
 */
export const keptAnswers: Readonly<Record<string, object>> = {
  summary: {
    project_summary:
      'Women who have left exploitation find a bed for up to six months, a person who knows their case, legal aid in court and a first paid job. We work in two towns with a hospital, the bar association and nine employers.',
  },
  problem: {
    problem_described:
      'Shelters in our two towns turn away every second person for lack of beds. Those who testify wait a year for a hearing, mostly without income. Many go back to those who exploited them because nothing else pays the rent.',
    people_affected:
      'Mostly women between 18 and 40 who were exploited in domestic work and in prostitution; some have children with them.',
    people_reached: [
      ['Women', '45', '120'],
      ['Children who come with them', '20', '0'],
    ],
  },
  assistance: {
    assistance_needs:
      'Rooms with doors that lock, female staff at night, child care during hearings, interpreters for four languages.',
  },
  work_plan: {
    work_plan: [
      ['Safe housing', 'Rent and staff two flats', 'Nights of shelter given', 'May', 'December'],
      ['Access to justice', 'A lawyer two days a week', 'Persons represented in court', 'May', 'December'],
      ['Work', 'Training places with employers', 'Persons in paid work after three months', 'July', 'December'],
    ],
  },
  risks: {
    risks: [
      ['The place of a flat becomes known', 'Low', 'A second place is kept ready; staff know the way there'],
      ['Hearings are put off', 'High', 'Support does not end with the planned date of a hearing'],
    ],
    do_no_harm:
      'Nobody has to testify to be helped. Each person decides with us what is told to whom, and can change her mind.',
    confidentiality: 'Files are kept without names, in a locked office. Two people know which number is whom.',
  },
  sustainability: {
    what_stays: 'Trained lawyers, agreements with employers, and furniture that belongs to the flats.',
    carried_on_by:
      'The town has promised to pay the rent of one flat from next year; a foundation is asked for the other.',
  },
};

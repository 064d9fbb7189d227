/** Words of what applicants are told of the assessment, with their decision. */
export const feedback = {
  'feedback.title': 'Feedback on your application',
  'feedback.lead': 'This is how your application was assessed.',
  'feedback.link': 'Read the feedback',
  'feedback.scores': 'Scores',
  'feedback.scores_lead':
    'Averages of {count:number} reviews. Reviewers read each application by themselves; what each of them wrote stays with the fund.',
  'feedback.criterion': 'Criterion',
  'feedback.average': 'Average',
  'feedback.most': 'Out of',
  'feedback.total': 'Total',
  'feedback.of': '{average:amount} out of {most:number}',
  'feedback.rounded': 'Each figure is rounded by itself, so the averages do not add up to the total exactly.',
  'feedback.chart': 'Average score of each criterion',
  'feedback.chart_alt': 'Bars of the average scores: {scores}. The table has the same figures.',
  'feedback.too_few':
    'There are no average scores: fewer than two reviews of your application were counted, so an average would show a single reviewer’s scores.',
  'feedback.text': 'From the secretariat',
  'feedback.guidelines': 'What applicants are told of the assessment',
} as const;

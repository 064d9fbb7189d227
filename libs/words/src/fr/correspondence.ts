import type { correspondence as english } from '../en/correspondence.js';
import type { Translated } from '../translated.js';

/** French. */
export const correspondence: Translated<typeof english> = {
  'question.cannot_ask': 'La question ne peut pas être posée.',
  'question.call_not_open': 'Cet appel ne reçoit pas de questions.',
  'question.too_many':
    'Vous avez {most:number} questions sur cet appel qui attendent une réponse. Veuillez attendre que certaines aient reçu une réponse.',
  'question.empty': 'Écrivez votre question.',
  'question.too_long': 'Ce texte est trop long : {most:number} caractères au plus.',

  'information_request.state.open': 'En attente',
  'information_request.state.answered': 'Réponse donnée',
  'information_request.state.closed': 'Close',
  'information_request.state.withdrawn': 'Retirée',
  'information_request.event.answer': 'Répondre',
  'information_request.event.withdraw': 'Retirer la demande',
  'information_request.event.close': 'Clore la demande',
  'information_request.cannot_answer': 'Il n’est plus possible de répondre à cette demande.',
  'information_request.cannot_withdraw': 'La demande ne peut plus être retirée.',
  'information_request.cannot_close': 'La demande est déjà terminée.',
  'information_request.cannot_move': 'La demande n’attend plus de réponse.',
  'information_request.day_wrong': 'Choisissez un jour à partir d’aujourd’hui, dans un délai d’un an.',
  'message.text_missing': 'Écrivez un message.',
  'message.empty': 'Écrivez un message ou choisissez un fichier.',

  'corr.questions.title': 'Questions et réponses',
  'corr.questions.description': 'Les questions posées sur cet appel et les réponses du secrétariat : {call}',
  'corr.questions.lead':
    'Tout le monde peut poser des questions sur cet appel. Les réponses sont publiées ici pour tous en même temps, et personne n’apprend qui a posé la question.',
  'corr.questions.are_taken': 'Les questions sont reçues jusqu’au',
  'corr.questions.were_taken': 'Les questions étaient reçues jusqu’au',
  'corr.questions.answers_due': 'Les réponses sont publiées au plus tard le {day}.',
  'corr.questions.answers': 'Réponses',
  'corr.questions.none': 'Aucune réponse n’est encore publiée.',
  'corr.questions.feed': 'Suivre les réponses dans un lecteur de flux (Atom)',
  'corr.feed.title': 'Questions et réponses : {call}',
  'corr.feed.subtitle': 'Réponses du secrétariat du Mécanisme de petites subventions, les mêmes pour tous',
  'corr.number': 'Réponse {number:number}',
  'corr.answer.question': 'Question',
  'corr.answer.answer': 'Réponse',
  'corr.answer.published': 'Publiée le {at}',
  'corr.answer.superseded': 'Corrigée',
  'corr.answer.superseded_by': 'Cette réponse a été corrigée. Celle qui compte désormais est la',
  'corr.answer.supersedes': 'Cette réponse corrige la',

  'corr.ask.title': 'Poser une question',
  'corr.ask.public':
    'Nous reformulons votre question, avec d’autres qui lui ressemblent. La question et la réponse sont publiées pour tous ; ' +
    'l’auteur de la question ne l’est pas. Vous recevez un courriel quand de nouvelles réponses sont publiées.',
  'corr.ask.confirm':
    'Confirmez votre adresse pour recevoir ces courriels : jusque-là, vous ne trouvez les réponses qu’ici.',
  'corr.ask.no_names':
    'N’écrivez pas de noms de personnes, ni rien qui permette de reconnaître une victime de la traite. ' +
    'Vous n’avez pas besoin de dire qui vous êtes ni comment s’appelle votre organisation.',
  'corr.ask.late':
    'Le jour prévu pour les questions est passé. Une question envoyée maintenant est conservée, mais elle ne reçoit pas de réponse : les réponses doivent être les mêmes pour tous.',
  'corr.ask.question': 'Votre question',
  'corr.ask.hint':
    'Sur l’appel et ses règles. Pour tout ce qui ne concerne que votre candidature, écrivez-nous à partir de celle-ci.',
  'corr.ask.submit': 'Envoyer la question',

  'corr.own.title': 'Vos questions',
  'corr.own.hint': 'Personne d’autre ne voit lesquelles de ces questions sont les vôtres.',
  'corr.own.of': 'Posée le {at}',
  'corr.own.one_title': 'Votre question',
  'corr.own.late_title': 'Votre question est arrivée trop tard',
  'corr.own.late':
    'Votre question est arrivée après le jour prévu pour les questions. Nous la conservons, mais elle ne reçoit pas de réponse.',
  'corr.own.waiting': 'Nous avons votre question. Vous recevrez un courriel quand les réponses seront publiées.',
  'corr.own.answered': 'La réponse à votre question :',
  'corr.own.set_aside': 'Votre question ne reçoit pas de réponse publiée. Le secrétariat dit pourquoi :',
  'corr.own.text': 'Ce que vous avez demandé',
  'corr.own.back': 'Toutes les questions et réponses',
  'corr.standing.waiting': 'Reçue',
  'corr.standing.drafted': 'Reçue',
  'corr.standing.answered': 'Réponse publiée',
  'corr.standing.late': 'Trop tard',
  'corr.standing.set_aside': 'Non publiée',
  'corr.erased': 'Ce texte a été effacé.',

  'corr.topic.application': 'La candidature',
  'corr.topic.documents': 'Les documents',
  'corr.topic.budget': 'Le budget',
  'corr.topic.decision': 'La décision',
  'corr.topic.technical': 'Un problème avec ce site',
  'corr.topic.other': 'Autre chose',
  'corr.topic.document_wanted': 'Un document est demandé',
  'corr.topic.clarification_wanted': 'Un éclaircissement est demandé',
  'corr.by.applicant': 'Organisation candidate',
  'corr.by.secretariat': 'Secrétariat',

  'corr.messages.title': 'Messages',
  'corr.messages.lead_applicant':
    'Toutes les personnes de votre organisation peuvent lire ces messages. Quand il y a du nouveau ici, un courriel vous le dit, sans en dire le contenu.',
  'corr.messages.for_everybody': 'Ce qui concerne toutes les candidatures se demande et se lit en public :',
  'corr.messages.open_applicant': 'Votre réponse est attendue',
  'corr.messages.others': 'Échanges',
  'corr.messages.none': 'Il n’y a pas encore de messages.',
  'corr.messages.about': 'De quoi il s’agit',
  'corr.messages.last': 'Dernier message',
  'corr.messages.last_by': 'Dernier message : {who}, {at}',
  'corr.messages.answer_by': 'Réponse avant la fin du {day}',
  'corr.messages.unread': { one: '{count:number} nouveau', other: '{count:number} nouveaux' },
  'corr.messages.waits_applicant': 'Au secrétariat',
  'corr.messages.nothing_open': 'Rien en attente',
  'corr.messages.all': 'Tous les messages sur cette candidature',
  'corr.message.was_read': 'Lu par l’autre partie',
  'corr.message.not_read': 'Pas encore lu par l’autre partie',
  'corr.file.waiting': 'La recherche de virus dans ce fichier n’est pas terminée. Vous pourrez l’enregistrer ensuite.',
  'corr.file.infected': 'Un virus a été trouvé dans ce fichier. Veuillez l’envoyer de nouveau depuis un appareil sain.',
  'corr.write.title_applicant': 'Écrire au secrétariat',
  'corr.write.lead_applicant':
    'Le secrétariat lit votre message. Il ne voit pas votre brouillon : ce que vous n’avez pas soumis reste à vous seul.',
  'corr.write.choose_topic': 'Choisissez',
  'corr.write.topic_missing': 'Choisissez de quoi il s’agit.',
  'corr.write.message': 'Message',
  'corr.write.no_victims':
    'N’écrivez pas de noms de victimes, ni rien qui permette d’en reconnaître une. N’envoyez pas non plus de fichiers qui portent de telles traces.',
  'corr.write.file': 'Un fichier, si vous voulez en envoyer un',
  'corr.write.file_hint': 'PDF, Word, Excel, OpenDocument ou une image, {most} au plus.',
  'corr.write.answer': 'Écrire une réponse',
  'corr.write.answer_request': 'Votre réponse : un message, un fichier, ou les deux',
  'corr.write.send': 'Envoyer',
  'corr.request.due': 'À fournir au plus tard le',
  'corr.request.whole_day': 'Jusqu’à la fin de ce jour à Vienne',
  'corr.request.overdue': 'En retard',
  'corr.request.answered_at': 'Réponse donnée le',
  'corr.request.why': 'Pourquoi elle a été retirée',
  'corr.home.requests': 'Le secrétariat vous demande quelque chose',
  'corr.home.unread': 'Nouveaux messages',

  'notice.question_late.subject': 'Votre question au Mécanisme de petites subventions',
  'notice.question_late.body':
    'Votre question sur un appel est arrivée après le jour jusqu’auquel cet appel reçoit des questions. Nous la conservons, et elle ne reçoit pas de réponse.\n\n' +
    'Ce que d’autres ont demandé à temps, et les réponses, se lisent ici : {url}',
  'notice.question_set_aside.subject': 'Votre question au Mécanisme de petites subventions',
  'notice.question_set_aside.body':
    'Il y a du nouveau au sujet d’une question que vous avez posée sur un appel.\n\nVous pouvez le lire ici : {url}',
  'notice.answers_published.subject': 'Le Mécanisme de petites subventions a répondu à des questions sur un appel',
  'notice.answers_published.body':
    'Il y a de nouvelles réponses aux questions sur l’appel {code}. Elles sont les mêmes pour tous.\n\nVous pouvez les lire ici : {url}',
  'notice.questions_moved.subject':
    'Nouvelles dates pour les questions sur un appel du Mécanisme de petites subventions',
  'notice.questions_moved.body':
    'Il y a d’autres dates pour les questions sur l’appel {code}. Les questions sont reçues jusqu’au {until:deadline}, et ' +
    'les réponses sont publiées au plus tard le {answersOn:date}. Un rectificatif de l’appel dit pourquoi.\n\n' +
    'Vous pouvez poser des questions et lire les réponses ici : {url}',
  'notice.message_received.subject': 'Un message du Mécanisme de petites subventions',
  'notice.message_received.body':
    'Il y a un message pour votre organisation sous la référence {reference}.\n\nConnectez-vous pour le lire : {url}',
  'notice.request_received.subject': 'Une demande du Mécanisme de petites subventions',
  'notice.request_received.body':
    'Nous demandons quelque chose à votre organisation sous la référence {reference}. Veuillez répondre au plus tard le {dueOn:date}.\n\n' +
    'Connectez-vous pour lire de quoi il s’agit, et pour répondre : {url}',
  'notice.request_moved.subject': 'Un autre jour pour une demande du Mécanisme de petites subventions',
  'notice.request_moved.body':
    'Le jour prévu pour ce que nous avons demandé à votre organisation sous la référence {reference} a changé : veuillez répondre au plus tard le {dueOn:date}.\n\n' +
    'Connectez-vous pour lire de quoi il s’agit, et pour répondre : {url}',
  'notice.request_withdrawn.subject': 'Une demande du Mécanisme de petites subventions est retirée',
  'notice.request_withdrawn.body':
    'Ce que nous avons demandé à votre organisation sous la référence {reference} est retiré : vous n’avez plus à répondre.\n\n' +
    'Connectez-vous pour lire pourquoi : {url}',
  'notice.request_due.subject': 'Un rappel du Mécanisme de petites subventions',
  'notice.request_due.body':
    'Sous la référence {reference}, quelque chose est demandé à votre organisation d’ici au {dueOn:date}, et il n’y a pas encore de réponse.\n\n' +
    'Connectez-vous pour lire de quoi il s’agit, et pour répondre : {url}',
};

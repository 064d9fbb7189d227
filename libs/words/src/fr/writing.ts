import type { writing as english } from '../en/writing.js';
import type { Translated } from '../translated.js';

/** French. */
export const writing: Translated<typeof english> = {
  'writing.start.title': 'Commencer une candidature',
  'writing.start.closed': 'Aucun volet de cet appel n’est ouvert en ce moment.',
  'writing.start.readers':
    'Vous pouvez lire les candidatures de votre organisation, mais pas les rédiger. Demandez à un ou une propriétaire de votre organisation de vous donner le rôle d’éditeur.',
  'writing.start.no_more': 'Votre organisation a déjà le nombre de candidatures que cet appel permet.',
  'writing.start.no_organisation':
    'C’est une organisation qui présente une candidature, jamais une personne seule. Présentez-nous d’abord la vôtre ; vous revenez ici ensuite.',
  'writing.start.register': 'Inscrire votre organisation',
  'writing.start.exists': {
    one: '{name} a déjà une candidature dans cet appel.',
    other: '{name} a déjà {count:number} candidatures dans cet appel.',
  },
  'writing.start.open': 'Ouvrir {name}',
  'writing.start.for': 'Vous présentez une candidature pour {name}.',
  'writing.start.until': 'Elle peut être remise jusqu’au',
  'writing.start.organisation': 'Quelle organisation présente la candidature ?',
  'writing.start.window': 'Dans quel volet ?',
  'writing.start.window_hint': 'Chaque volet de l’appel a son enveloppe et ses propres règles.',
  'writing.start.earlier': 'Voulez-vous partir des réponses d’une candidature antérieure ?',
  'writing.start.earlier_hint':
    'Les réponses que cet appel demande sont copiées, et vous les modifiez. Nous vous disons ce qui ne convenait pas. Les documents ne sont pas copiés.',
  'writing.start.empty': 'Non, partir d’un formulaire vide',
  'writing.start.submit': 'Commencer',
  'writing.start.choose_organisation': 'Choisissez l’organisation qui présente la candidature',
  'writing.start.choose_window': 'Choisissez le volet',

  'writing.tasks.title': 'Candidature {reference}',
  'writing.tasks.kept':
    'Votre brouillon est enregistré ici. Vous pouvez fermer cette page et revenir quand vous voulez.',
  'writing.tasks.progress': {
    one: 'Sections terminées : {complete:number} sur {count:number}.',
    other: 'Sections terminées : {complete:number} sur {count:number}.',
  },
  'writing.tasks.saved': 'Enregistré le {time}',
  'writing.tasks.saved_by': '{name}, {time}',
  'writing.tasks.optional': 'Rien ici ne demande de réponse',
  'writing.tasks.missing': 'Ce qui manque encore dans ce que vous avez commencé',
  'writing.tasks.check': 'Vérifier vos réponses et soumettre',
  'writing.tasks.pdf': 'Le brouillon en PDF, à faire lire à d’autres',
  'writing.tasks.receipt': 'Accusé de réception de ce qui a été soumis',
  'writing.tasks.organisation': 'Profil de votre organisation',
  'writing.tasks.messages': 'Messages avec le secrétariat',
  'writing.tasks.timeline': 'Ce qui s’est passé jusqu’ici',
  'writing.tasks.where_kept':
    'Le brouillon est conservé sur le serveur du Fonds. Seuls les membres de votre organisation peuvent le lire ; le Fonds ne lit rien avant que vous ayez soumis.',

  'writing.time_left': 'Temps restant : {left}.',
  'writing.working_copy':
    'Vous avez soumis cette candidature, et ce que vous avez soumis reste valable. Ce que vous écrivez maintenant est une copie de travail : elle compte dès que vous soumettez de nouveau.',
  'writing.closed': 'La date limite est passée. Vous pouvez lire cette candidature, mais pas la modifier.',
  'writing.closed_submitted': 'Ce que vous avez soumis reste valable.',
  'writing.closed_unsubmitted': 'Elle n’a pas été soumise.',
  'writing.readers_read':
    'Vous pouvez lire cette candidature, mais pas la modifier : vous avez le rôle de lecteur dans votre organisation.',
  'writing.not_now': 'Cette candidature ne peut pas être modifiée en ce moment : {state}.',

  'writing.copied.text':
    'Cette candidature est partie des réponses d’une candidature antérieure. Lisez chaque section : elle a été écrite pour un autre appel. Les documents n’ont pas été copiés ; joignez-les de nouveau.',
  'writing.copied.left_out': {
    one: '{count:number} réponse a été laissée de côté',
    other: '{count:number} réponses ont été laissées de côté',
  },

  'writing.save': 'Enregistrer et continuer',
  'writing.save_for_later': 'Enregistrer et revenir plus tard',
  'writing.shared_device':
    'Ce qui n’est pas encore enregistré est conservé dans ce navigateur jusqu’à son enregistrement ou jusqu’à ce que vous vous déconnectiez. Au bout de deux semaines, ce texte est supprimé, mais pas avant que vous en ayez été averti(e). Si d’autres personnes utilisent cet appareil, déconnectez-vous quand vous avez terminé.',
  'writing.kept.title': 'Un texte qui n’est que dans ce navigateur',
  'writing.kept.lead':
    'Il a été saisi ici et n’est pas parvenu au Fonds avant que cette page ne soit fermée aux modifications. Il ne fait pas partie de la candidature et ne peut pas être enregistré maintenant. Rien d’autre n’est en cause : ce qui a été enregistré figure plus bas.',
  'writing.kept.when':
    'Conservé depuis le {since}. Gardez une copie de ce dont vous avez besoin : ce navigateur le conserve jusqu’à ce que vous le supprimiez ou que vous vous déconnectiez, au plus tard jusqu’au {until}.',
  'writing.kept.copy': 'Copier ce texte',
  'writing.kept.save': 'L’enregistrer dans un fichier',
  'writing.kept.remove': 'Le supprimer de ce navigateur',
  'writing.kept.removing': 'Supprimer ce texte de ce navigateur ? Il n’existe nulle part ailleurs.',
  'writing.kept.copied': 'Le texte est copié.',
  'writing.kept.removed': 'Le texte a été supprimé de ce navigateur.',
  'writing.unsaved.title': 'Pas encore enregistré',
  'writing.unsaved.lead':
    'Ce que vous avez écrit sur ces pages ne se trouve que dans ce navigateur et ne fait pas encore partie de la demande. Ouvrez chaque page : elle enregistre le texte ou montre ce qui s’y oppose.',
  'writing.sign_out.title': 'Avant de vous déconnecter',
  'writing.sign_out.lead':
    'La déconnexion supprime de ce navigateur ce qui y a été écrit et n’est pas enregistré. Ouvrez d’abord ces pages : chacune enregistre son texte ou montre ce qui s’y oppose.',
  'writing.sign_out.text': 'Ce qui est enregistré reste à sa place et vous attend.',
  'writing.no_traces':
    'Parlez de groupes de personnes, en chiffres et en situations. Ni noms, ni images, ni numéros de dossier, ni rien d’autre qui permette de reconnaître une victime n’ont leur place ici.',
  'writing.not_answered': 'Pas encore de réponse',
  'writing.yes': 'Oui',
  'writing.no': 'Non',
  'writing.no_answer': 'Pas de réponse',
  'writing.choose': 'Choisissez',
  'writing.choose_country': 'Choisissez un pays',
  'writing.file.attach': 'Joindre le fichier sur la page des documents',
  'writing.state.nothing_yet': 'Rien n’est encore enregistré dans cette section.',
  'writing.state.unsaved': 'Ce qui figure ici n’est pas encore enregistré.',
  'writing.state.saved': 'Enregistré le {time}.',
  'writing.state.saved_by': 'Enregistré le {time} par {name}.',

  'writing.rows.remove': 'Retirer',
  'writing.rows.row': 'Ligne {number}',
  'writing.rows.add_row': 'Ajouter une ligne',
  'writing.rows.country': 'Pays {number}',
  'writing.rows.add_country': 'Ajouter un pays',
  'writing.rows.partner': 'Partenaire {number}',
  'writing.rows.add_partner': 'Ajouter un partenaire',
  'writing.partner.name': 'Nom de l’organisation',
  'writing.partner.country': 'Pays',
  'writing.partner.role': 'Ce qu’elle fait dans le projet',

  'writing.field.too_long': {
    one: 'Le texte dépasse de {count:number} caractère : {limit:number} sont possibles',
    other: 'Le texte dépasse de {count:number} caractères : {limit:number} sont possibles',
  },
  'writing.field.activity_too_long':
    'Une activité dépasse {limit:number} caractères : écrivez-la plus brièvement, ou en deux activités',
  'writing.field.number': 'Écrivez un nombre, par exemple 250 ou 12,5',
  'writing.field.whole': 'Écrivez un nombre entier de 1 à {limit:number}',
  'writing.field.amount': 'Écrivez un montant, par exemple 1250,50',
  'writing.field.date': 'Écrivez un jour qui existe, par exemple 27 3 2027',
  'writing.field.choose': 'Choisissez dans la liste',
  'writing.field.too_many': 'Il y a trop de lignes : {limit:number} sont possibles',

  'writing.changed.title': 'Vous avez écrit ici à deux',
  'writing.changed.text': {
    one: 'Quelqu’un d’autre a enregistré un autre texte pendant que vous écriviez. Rien n’est perdu : choisissez ce qui doit rester.',
    other:
      'Quelqu’un d’autre a enregistré d’autres textes pendant que vous écriviez. Rien n’est perdu : choisissez pour chacun ce qui doit rester.',
  },
  'writing.changed.somebody': 'Quelqu’un d’autre',
  'writing.changed.yourself': 'Vous, sur une autre page',
  'writing.changed.keep_other': 'Ce que j’ai écrit sur l’autre page',
  'writing.changed.theirs': '{name}, {time}',
  'writing.changed.mine': 'Vous, pas encore enregistré',
  'writing.changed.choose': 'Qu’est-ce qui doit rester ?',
  'writing.changed.keep_theirs': 'Ce que {name} a écrit',
  'writing.changed.keep_mine': 'Ce que j’ai écrit',
  'writing.changed.keep_both': 'Les deux, l’un après l’autre',
  'writing.changed.choose_one': 'Choisissez le texte qui doit rester',

  'writing.signed_out.title': 'Votre session a pris fin pendant que vous écriviez',
  'writing.signed_out.text':
    'Ce que vous avez écrit est toujours là, et pas encore enregistré. Connectez-vous, et enregistrez-le à la page suivante. Ne fermez pas cette page avant.',

  'writing.script.saving': 'Enregistrement en cours…',
  'writing.script.saved': 'Enregistré à {time}.',
  'writing.script.saved_but': 'Enregistré à {time}, sauf ceci :',
  'writing.script.saved_beside':
    'Enregistré à {time}. Ce que quelqu’un d’autre a écrit ici entre-temps a été placé à côté.',
  'writing.script.kept': 'Pas encore enregistré. Votre texte est conservé dans ce navigateur.',
  'writing.script.kept_only':
    'Un texte de vous ({time}) ne se trouve que dans ce navigateur. Il n’a pas été enregistré.',
  'writing.script.restored': 'Enregistré à {time}, avec le texte que ce navigateur avait conservé.',
  'writing.script.restoring': 'Enregistrement du texte que ce navigateur a conservé…',
  'writing.script.offline':
    'Pas enregistré : pas de connexion. Votre texte est conservé dans ce navigateur ({time}) et partira plus tard.',
  'writing.script.away':
    'Pas enregistré : le serveur du Fonds ne répond pas. Votre texte est conservé dans ce navigateur ({time}).',
  'writing.script.signed_out':
    'Pas enregistré : votre session a pris fin. Votre texte est conservé dans ce navigateur.',
  'writing.script.sign_in': 'Se connecter et l’enregistrer',
  'writing.script.clash':
    'Pas enregistré : quelqu’un d’autre a modifié le même texte. Le vôtre est conservé dans ce navigateur.',
  'writing.script.compare': 'Comparer les deux textes',
  'writing.script.closed': 'Pas enregistré : {why} Votre texte est conservé dans ce navigateur.',
  'writing.script.wrong':
    'Pas enregistré : {why} Votre texte est conservé dans ce navigateur. Il est envoyé de nouveau dès que vous le modifiez.',
  'writing.script.too_large':
    'Pas enregistré : cette page contient plus de texte qu’il n’est possible d’en envoyer. Il est conservé dans ce navigateur. Raccourcissez-le.',
  'writing.script.why_unknown': 'le serveur du Fonds ne l’a pas accepté.',
  'writing.script.in_longest': 'Dans l’activité la plus longue : {left}',
  'writing.script.unsaved':
    'Pas enregistré, et ce navigateur ne peut pas non plus le conserver. Ne fermez pas cette page.',
  'writing.script.show_kept': 'Le regarder et l’enregistrer',
  'writing.script.removed': 'Retiré.',

  'writing.lead.organisation': 'Qui présente la candidature. Le profil de votre organisation y est joint de lui-même.',
  'writing.lead.partners':
    'Les autres membres de votre consortium. Vous en êtes le chef de file, et vous répondez de la subvention.',
  'writing.lead.project': 'Comment le projet s’appelle, et quand il se déroule.',
  'writing.lead.countries':
    'Où vous travaillez, et par quels pays sont passées les personnes que vous aidez. Choisissez un pays dans chaque liste.',
  'writing.lead.remedies':
    'Ce que fait le projet pour que les victimes obtiennent un recours effectif. Écrivez sous chaque titre ce que vous faites à cette fin, et laissez les autres vides.',
  'writing.lead.declaration': 'Lisez ceci avec la personne qui répond de votre organisation.',

  'writing.label.applyingAs': 'Qui présente la candidature ?',
  'writing.hint.applyingAs': 'Un consortium le fait par son chef de file : votre organisation.',
  'writing.applying_as.organisation': 'Notre organisation seule',
  'writing.applying_as.consortium': 'Notre organisation, chef de file d’un consortium',
  'writing.label.registeredWhereImplementing':
    'Votre organisation est-elle enregistrée dans les pays où elle travaillerait ?',
  'writing.hint.registeredWhereImplementing':
    'Enregistrée comme organisation à but non lucratif, selon le droit du pays.',
  'writing.label.leadRole': 'Que fait votre organisation en tant que chef de file ?',
  'writing.hint.leadRole': 'Comment vous dirigez le travail, et comment vous décidez ensemble.',
  'writing.label.partners': 'Partenaires',
  'writing.hint.partners':
    'Toutes les autres organisations qui portent le projet avec vous. Ne citez pas celles qui ne font que le soutenir.',
  'writing.label.title': 'Titre du projet',
  'writing.hint.title':
    'Quelques mots auxquels tout le monde le reconnaît. Le titre est publié si le projet est financé.',
  'writing.label.startsOn': 'Quand le projet commence-t-il ?',
  'writing.hint.startsOn': 'Par exemple 27 3 2027.',
  'writing.label.months': 'Combien de mois dure-t-il ?',
  'writing.hint.months': 'Par exemple 24.',
  'writing.label.implementationCountries': 'Dans quels pays travaillez-vous ?',
  'writing.hint.implementationCountries': 'Là où les activités de ce projet ont lieu.',
  'writing.label.routeCountries':
    'De quels autres pays viennent les personnes que vous aidez, ou par lesquels sont-elles passées ?',
  'writing.hint.routeCountries': 'Pays d’origine, de transit et de destination où vous ne travaillez pas vous-mêmes.',
  'writing.label.remedies': 'Recours',
  'writing.hint.remedies': 'Une activité par ligne.',
  'writing.remedy.restitution': 'Restitution',
  'writing.remedy.restitution.hint':
    'Ce qui rend ce qui a été pris : papiers d’identité, retour en sécurité, séjour, famille, biens, travail.',
  'writing.remedy.rehabilitation': 'Réadaptation',
  'writing.remedy.rehabilitation.hint':
    'Hébergement, soins médicaux et psychologiques, services juridiques et sociaux, formation.',
  'writing.remedy.compensation': 'Indemnisation',
  'writing.remedy.compensation.hint':
    'Aide juridique et soutien pour réclamer les salaires perdus et des dommages-intérêts, en justice ou auprès d’un fonds.',
  'writing.remedy.satisfaction': 'Satisfaction',
  'writing.remedy.satisfaction.hint':
    'Vérité, excuses et respect : une place dans la procédure, une reconnaissance publique.',
  'writing.remedy.guarantees_of_non_repetition': 'Garanties de non-répétition',
  'writing.remedy.guarantees_of_non_repetition.hint':
    'Ce qui empêche que cela se reproduise : formation d’agents publics, protection, travail sur les lois et les causes.',
  'writing.label.declarationAccepted': 'Nous déclarons tout cela pour notre organisation',
  'writing.hint.declarationAccepted': 'Ne cochez cette case que si chaque phrase est vraie.',
  'writing.declaration.lead': 'Notre organisation déclare que :',
  'writing.declaration.1': 'elle est une organisation de la société civile à but non lucratif ;',
  'writing.declaration.2':
    'elle adhère aux valeurs fondamentales des Nations Unies et à la Déclaration universelle des droits de l’homme ;',
  'writing.declaration.3':
    'elle suit les Principes de partenariat : égalité, transparence, démarche axée sur les résultats, responsabilité et complémentarité ;',
  'writing.declaration.4': 'elle n’exerce de discrimination envers personne ;',
  'writing.declaration.5':
    'son personnel et ses sous-traitants respectent la section 3 de la circulaire du Secrétaire général sur la protection contre l’exploitation et les atteintes sexuelles ;',
  'writing.declaration.6':
    'elle n’a été ni accusée ni complice de fraude, de corruption, de blanchiment d’argent, de crimes contre l’humanité ou de crimes de guerre ;',
  'writing.declaration.7':
    'ni elle ni aucun de ses membres ne figure sur la Liste récapitulative relative aux sanctions du Conseil de sécurité des Nations Unies, ni ne soutient quiconque y figure ;',
  'writing.declaration.8':
    'les renseignements qu’elle donne sont exacts ; une fausse déclaration peut conduire à l’exclusion ou à la fin d’une subvention.',
  'writing.label.currency': 'Monnaie',
  'writing.label.lines': 'Lignes du budget',
  'writing.label.coFunding': 'Cofinancement',
};

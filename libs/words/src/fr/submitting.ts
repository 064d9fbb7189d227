import type { submitting as english } from '../en/submitting.js';
import type { Translated } from '../translated.js';

/** French. */
export const submitting: Translated<typeof english> = {
  'submitting.exit.text': 'Quitter cette page',
  'submitting.exit.emergency': 'Urgence',
  'submitting.exit.activated': 'Chargement.',
  'submitting.exit.timed_out': 'La sortie de la page a expiré.',
  'submitting.exit.two_more': 'Maj : appuyez encore 2 fois pour sortir.',
  'submitting.exit.one_more': 'Maj : appuyez encore 1 fois pour sortir.',

  'submitting.head.remedy': 'Recours',
  'submitting.head.activities': 'Activités',
  'submitting.months': { one: '{count:number} mois', other: '{count:number} mois' },
  'submitting.file': '{name} ({size})',
  'submitting.not_answered': 'Sans réponse',

  'submitting.check.title': 'Vérifier vos réponses',
  'submitting.check.answers': 'Vos réponses',
  'submitting.check.lead':
    'Lisez ce que vous allez soumettre. Vous pouvez modifier chaque réponse jusqu’à la soumission, et encore après jusqu’à la clôture de l’appel.',
  'submitting.check.change': 'Modifier',
  'submitting.check.draft_pdf': 'Télécharger le brouillon en PDF, par exemple pour votre direction',
  'submitting.profile.title': 'Extrait du profil de votre organisation',
  'submitting.profile.note':
    'Ces informations sont soumises avec vos réponses, telles qu’elles sont à ce moment-là. Les règles de l’appel en tiennent compte.',
  'submitting.profile.hidden': 'Non indiqué dans ce fichier : votre organisation garde sa localisation secrète',
  'submitting.check.missing': 'Ce qui manque',
  'submitting.check.missing_lead': 'Répondez d’abord à ces points. Vous pourrez ensuite soumettre.',
  'submitting.check.missing_to_reader':
    'Ces réponses manquent. Les propriétaires et les éditeurs de votre organisation peuvent les écrire.',
  'submitting.check.missing_in': '{section} : {what}',
  'submitting.check.totals': 'Totaux du budget',
  'submitting.check.preview': 'Ce que disent les règles de l’appel',
  'submitting.check.preview_lead':
    'Les mêmes règles seront appliquées après la clôture de l’appel. Une règle non respectée ne vous empêche pas de soumettre, mais la candidature peut être exclue pour cette raison.',
  'submitting.check.preview_waits': 'Les règles pourront s’appliquer quand il ne manquera plus rien.',
  'submitting.check.rule': 'Règle',
  'submitting.check.verdict': 'Aujourd’hui',
  'submitting.verdict.met': 'Respectée',
  'submitting.verdict.not_met': 'Non respectée',
  'submitting.verdict.needs_judgement': 'Sera appréciée par des personnes',
  'submitting.check.certify': 'Certifier et soumettre',
  'submitting.check.certifier': 'Qui certifie que tout cela est exact et complet ?',
  'submitting.check.certifier_hint':
    'Une personne habilitée à signer pour {organisation}. Son nom figure sur l’accusé de réception.',
  'submitting.check.function': 'Quelle est la fonction de cette personne dans l’organisation ?',
  'submitting.check.function_hint': 'Par exemple : directrice',
  'submitting.check.certified':
    'La personne nommée a lu cette candidature et certifie pour {organisation} qu’elle est exacte et complète.',
  'submitting.check.looked':
    'Nous avons relu ces passages : aucune victime ni aucune autre personne aidée ne peut y être reconnue.',
  'submitting.check.submit': 'Soumettre la candidature',
  'submitting.check.submit_again': 'Soumettre de nouveau, à la place de la soumission {number:number}',
  'submitting.check.not_yours':
    'Vous pouvez lire cette candidature. Ce sont ses propriétaires et ses éditeurs qui la soumettent.',
  'submitting.check.nothing_differs': 'C’est ce que vous avez déjà soumis. Il n’y a rien de nouveau à soumettre.',
  'submitting.check.new_rules':
    'Les règles de l’appel ont été rectifiées après la soumission {number:number}. Elle compte, et elle est examinée selon les règles rectifiées. Vous pouvez la soumettre de nouveau telle quelle, pour la certifier selon ces règles.',
  'submitting.fault.certifier': 'Écrivez le nom de la personne qui certifie.',
  'submitting.fault.function': 'Écrivez la fonction de cette personne dans l’organisation.',
  'submitting.fault.certified': 'Confirmez que la personne nommée certifie cela.',
  'submitting.fault.looked':
    'Relisez les passages indiqués plus bas, puis confirmez que personne ne peut y être reconnu.',
  'submitting.fault.closed':
    'L’appel est clos : rien n’a été soumis. Dernière minute : {closed} ; cette tentative : {attempted}.',
  'submitting.fault.why': 'Dites pourquoi.',
  'submitting.fault.too_long': 'Écrivez {most:number} caractères au plus.',
  'application.changed_since_read':
    'Quelqu’un a modifié « {section} » après que vous avez ouvert cette page. Relisez cette partie plus bas, puis soumettez.',

  'submitting.receipt.title': 'Bien reçu',
  'submitting.receipt.heading': 'Accusé de réception',
  'submitting.receipt.lead': 'Nous avons reçu votre candidature. Conservez cet accusé de réception.',
  'submitting.receipt.earlier': 'Cette soumission est antérieure. C’est la soumission {number:number} qui compte.',
  'submitting.receipt.redacted':
    'Le Fonds a effacé le texte libre de cette soumission le {at} : son titre et ses réponses libres ne peuvent plus être lus. La référence, l’heure, l’empreinte et les montants demeurent, et l’accusé de réception reste valable.',
  'submitting.receipt.withdrawn': 'La candidature a été retirée après cette soumission.',
  'submitting.receipt.in_grace':
    'Elle a été reçue après la date limite, dans les secondes de tolérance que l’appel accorde.',
  'submitting.receipt.reference': 'Référence',
  'submitting.receipt.submission': 'Soumission',
  'submitting.receipt.organisation': 'Organisation',
  'submitting.receipt.project': 'Projet',
  'submitting.receipt.call': 'Appel',
  'submitting.receipt.vienna': 'Reçue (heure de Vienne)',
  'submitting.receipt.utc': 'Reçue (UTC)',
  'submitting.receipt.deadline': 'Date limite en vigueur',
  'submitting.receipt.by': 'Soumise par',
  'submitting.receipt.certifier': 'Certifiée par',
  'submitting.receipt.named': '{name}, {function}',
  'submitting.receipt.asked': 'Demandé au Fonds',
  'submitting.receipt.number': 'Numéro de l’accusé de réception',
  'submitting.receipt.sha256': 'Empreinte (SHA-256) de ce qui a été soumis, exactement',
  'submitting.receipt.documents': 'Documents soumis',
  'submitting.receipt.document': 'Document',
  'submitting.receipt.file': 'Fichier',
  'submitting.receipt.file_hash': 'SHA-256',
  'submitting.receipt.no_documents': 'Aucun document n’a été soumis.',
  'submitting.receipt.read': 'Lire ce qui a été soumis, réponse par réponse',
  'submitting.receipt.pdf': 'Télécharger l’accusé de réception en PDF',
  'submitting.receipt.json': 'Télécharger exactement ce qui a été soumis (JSON)',
  'submitting.receipt.json_hint': 'Le SHA-256 de ce fichier est l’empreinte indiquée plus haut.',
  'submitting.receipt.others': 'Toutes les soumissions',
  'submitting.receipt.verify': 'Quiconque détient cet accusé de réception peut le vérifier ici',
  'submitting.receipt.timeline': 'Voir ce que devient la candidature',

  'submitting.submission.title': 'Soumission {number:number}',
  'submitting.submission.lead': 'Chaque réponse telle qu’elle a été reçue le {at}. Rien ne change plus ici.',
  'submitting.submission.pdf': 'Télécharger cette soumission en PDF',

  'submitting.verify.title': 'Vérifier un accusé de réception',
  'submitting.verify.lead':
    'Indiquez la référence, ainsi que le numéro de l’accusé de réception ou l’empreinte. Vous apprenez si une telle soumission a été reçue, et quand. Rien d’autre n’est dit, et rien sur qui l’a soumise.',
  'submitting.verify.reference_hint': 'Par exemple : APP-2026-0042',
  'submitting.verify.fingerprint': 'Numéro de l’accusé de réception ou empreinte (SHA-256)',
  'submitting.verify.submit': 'Vérifier',
  'submitting.verify.received': 'Une soumission avec cette référence et cette empreinte a été reçue.',
  'submitting.verify.redacted':
    'Texte effacé le {at} : le Fonds a effacé le texte libre, il n’y a donc plus de contenu à comparer. Il est confirmé qu’elle a été reçue à ce moment.',
  'submitting.verify.unknown': 'Aucune soumission avec cette référence et cette empreinte n’a été reçue.',
  'submitting.verify.unknown_hint':
    'Comparez chaque caractère avec l’accusé de réception. Une soumission plus récente a une autre empreinte.',
  'submitting.fault.reference': 'Écrivez la référence.',
  'submitting.fault.fingerprint': 'Écrivez le numéro de l’accusé de réception ou l’empreinte.',

  'submitting.letter.title': 'Décision concernant votre candidature',
  'submitting.letter.to': 'À {organisation}',
  'submitting.letter.on': 'Vienne, le {day}',
  'submitting.letter.opening': 'Chères et chers collègues,',
  'submitting.letter.thanks':
    'Nous vous remercions de votre candidature {reference}, « {project} », présentée dans le cadre de l’appel « {call} » du Fonds de contributions volontaires des Nations Unies pour les victimes de la traite des personnes.',
  'submitting.letter.outcome.ineligible':
    'Nous l’avons examinée au regard des règles de l’appel. Elle ne les respecte pas toutes et ne peut donc pas être prise en considération.',
  'submitting.letter.outcome.selected':
    'Elle a été sélectionnée en vue d’une subvention. Le secrétariat prendra contact avec vous au sujet de l’accord. Nous vous prions d’attendre celui-ci avant de dépenser ou de signer quoi que ce soit pour le projet.',
  'submitting.letter.outcome.reserved':
    'Elle est sur la liste de réserve : elle n’a pas été sélectionnée à ce stade, et pourra l’être plus tard si des fonds se libèrent. Nous vous écririons alors.',
  'submitting.letter.outcome.unsuccessful': 'Elle a été évaluée et n’a pas été retenue pour une subvention.',
  'submitting.letter.outcome.awarded': 'Une subvention lui a été accordée. La suite est fixée dans l’accord.',
  'submitting.letter.outcome.not_taken_up': 'La subvention qui lui avait été accordée n’a pas été utilisée.',
  'submitting.letter.again': 'Votre candidature sera la bienvenue lors d’un prochain appel.',
  'submitting.letter.closing':
    'Avec tout notre respect pour le travail que vous faites pour les victimes de la traite,',
  'submitting.letter.signed': 'Le secrétariat du mécanisme de petites subventions',
  'submitting.letter.pdf': 'Télécharger la lettre en PDF',

  'submitting.pdf.draft': 'BROUILLON – non soumis',
  'submitting.pdf.draft_of': 'Brouillon de {reference} dans son état du {at}. Ce fichier ne vaut pas soumission.',
  'submitting.pdf.working': 'COPIE DE TRAVAIL',
  'submitting.pdf.working_of':
    'Copie de travail de {reference} au {at}. Ce qui a été soumis est la soumission {number:number} ; ce fichier n’en tient pas lieu.',
  'submitting.pdf.submission_of':
    'Soumission {number:number} de {reference}, reçue le {at}. Empreinte (SHA-256) : {sha256}',
  'submitting.pdf.page': 'Page {page} sur {pages}',
  'submitting.pdf.unshown':
    'Certains caractères ne peuvent pas être affichés dans ce fichier ; � les remplace. Les pages du portail les affichent.',
};

import type { Guidelines, TextByLanguage } from '#calls/domain';

/** What the demo's open call is called. */
export const openCallTitle: TextByLanguage = {
  en: 'Demonstration: a small grants call under the public rules of 2026',
  fr: 'Démonstration : un appel à petites subventions selon les règles publiques de 2026',
  es: 'Demostración: una convocatoria de pequeñas subvenciones según las reglas públicas de 2026',
};

/**
 * Guidelines of the demo's open call. What they say of the fund is what it has published of its call of 2026 and of its
 * way of deciding; what no public text says, they do not say. The numbers stand in the rules, not here.
 */
export const openCallGuidelines: Guidelines = {
  programme: {
    en: `This call is a demonstration. Nobody receives money from it.

## Background
The United Nations Voluntary Trust Fund for Victims of Trafficking in Persons gives humanitarian, legal and financial aid to victims through established channels of assistance.

## Objectives
- direct assistance and protection for victims
- their health and well-being, and their place in society
- keeping them from being trafficked again

## What is encouraged
- early identification of victims
- help that takes trauma into account
- financial inclusion and work
- the part of people with lived experience: organisations led by survivors are particularly encouraged to apply`,
    fr: `Cet appel est une démonstration. Personne n’en reçoit d’argent.

## Contexte
Le Fonds de contributions volontaires des Nations Unies pour les victimes de la traite des personnes apporte une aide humanitaire, juridique et financière aux victimes par les voies d’assistance établies.

## Objectifs
- assistance et protection directes des victimes
- leur santé, leur bien-être et leur place dans la société
- éviter qu’elles ne soient de nouveau victimes de la traite

## Ce qui est encouragé
- l’identification rapide des victimes
- une aide qui tient compte des traumatismes
- l’inclusion financière et le travail
- la participation de personnes concernées : les organisations dirigées par des survivants sont particulièrement encouragées à présenter leur candidature`,
    es: `Esta convocatoria es una demostración. Nadie recibe dinero de ella.

## Antecedentes
El Fondo Fiduciario de las Naciones Unidas de contribuciones voluntarias para las víctimas de la trata de personas presta ayuda humanitaria, jurídica y económica a las víctimas por los cauces de asistencia establecidos.

## Objetivos
- asistencia y protección directas a las víctimas
- su salud, su bienestar y su lugar en la sociedad
- evitar que vuelvan a ser víctimas de la trata

## Lo que se alienta
- la identificación temprana de las víctimas
- una ayuda que tenga en cuenta el trauma
- la inclusión financiera y el trabajo
- la participación de personas con experiencia propia: se alienta en particular a las organizaciones dirigidas por sobrevivientes a presentar su solicitud`,
  },
  eligibility: {
    en: `## Registration
The certificate shows that the organisation works without profit, and is valid. If it is not in English, add a translation.

## Contributions of others
A proposal that counts on money of partners includes evidence that this money is secured.`,
    fr: `## Enregistrement
Le certificat montre que l’organisation travaille sans but lucratif, et il est en cours de validité. S’il n’est pas en anglais, joignez une traduction.

## Apports d’autres sources
Une proposition qui compte sur l’argent de partenaires comprend la preuve que cet argent est garanti.`,
    es: `## Registro
El certificado muestra que la organización trabaja sin fines de lucro, y está vigente. Si no está en inglés, añada una traducción.

## Contribuciones de otros
Una propuesta que cuenta con dinero de asociados incluye pruebas de que ese dinero está asegurado.`,
  },
  procedure: {
    en: `Give yourself time: two reference letters come from people who may be away. Statements and certificates that are not in English need a translation.

Write no names of victims and nothing by which one could be found. Totals are enough.`,
    fr: `Prenez le temps qu’il faut : deux lettres de référence viennent de personnes qui peuvent être absentes. Les états financiers et certificats qui ne sont pas en anglais doivent être traduits.

N’écrivez aucun nom de victime ni rien qui permette d’en retrouver une. Des totaux suffisent.`,
    es: `Tómese su tiempo: dos cartas de referencia vienen de personas que pueden estar ausentes. Los estados financieros y certificados que no están en inglés necesitan una traducción.

No escriba nombres de víctimas ni nada que permita encontrar a una. Bastan los totales.`,
  },
  evaluation: {
    en: `## Eligibility assessment
Each application is looked at against the rules above. Whoever does not meet one of them is told which.

## Technical assessment
Eligible applications are read by reviewers, apart from each other.

## Provisional selection
The secretariat makes a list by points. It also looks at a balance between the regions of the world.`,
    fr: `## Examen de la recevabilité
Chaque candidature est examinée au regard des règles ci-dessus. Celui qui n’en remplit pas une apprend laquelle.

## Examen technique
Les candidatures recevables sont lues par des évaluateurs, séparément les uns des autres.

## Sélection provisoire
Le secrétariat établit une liste par points. Il veille aussi à un équilibre entre les régions du monde.`,
    es: `## Examen de admisibilidad
Cada solicitud se examina según las reglas anteriores. A quien no cumple una de ellas se le dice cuál.

## Examen técnico
Los evaluadores leen las solicitudes admisibles por separado.

## Selección provisional
La secretaría hace una lista por puntos. También cuida un equilibrio entre las regiones del mundo.`,
  },
  award: {
    en: `The Board of Trustees advises; then the decision is made, and every applicant is told. An organisation that is selected signs an agreement.

This call is no agreement. What it costs to apply is not part of a grant.`,
    fr: `Le Conseil d’administration donne son avis ; puis la décision est prise, et chaque candidat est informé. Une organisation retenue signe un accord.

Cet appel n’est pas un accord. Ce que coûte la candidature ne fait pas partie d’une subvention.`,
    es: `La Junta de Síndicos asesora; después se toma la decisión y se informa a cada solicitante. Una organización elegida firma un acuerdo.

Esta convocatoria no es un acuerdo. Lo que cuesta presentar la solicitud no forma parte de una subvención.`,
  },
  reporting: {
    en: 'The agreement says which reports are due and when. Keep invoices, contracts and proofs of payment.',
    fr: 'L’accord dit quels rapports sont dus et quand. Conservez factures, contrats et preuves de paiement.',
    es: 'El acuerdo dice qué informes se deben y cuándo. Conserve facturas, contratos y comprobantes de pago.',
  },
  timetable: {
    en: 'What comes after the deadline has no fixed days: it depends on how many apply.',
    fr: 'La suite, après la date limite, n’a pas de jours fixes : elle dépend du nombre de candidatures.',
    es: 'Lo que sigue al plazo no tiene días fijos: depende de cuántas solicitudes lleguen.',
  },
};

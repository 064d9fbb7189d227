import { join } from 'node:path';
import { applyDecorators, Controller, Inject, Injectable } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { callPolicy } from '#calls/domain';
import type { SessionPerson } from '#identity';
import { DomainError, type Actor } from '#kernel';
import { CONFIG, projectRoot, type Config } from '#platform';
import { fallbackLanguage, words, type Language, type Words } from '#words';
import { csrfToken, failureOf, languageCookie, languageOf, type Acted } from '../../../edge/src/index.js';
import type { FieldError, NavigationItem } from '../components/index.js';
import { pageAssets } from './assets.js';
import { problemErrors } from './problem.js';
import { zoneOf } from './reader-zone.js';
import { frameFor, sendPage } from './render-page.js';

/** Where the portal's style, script and icon were built. */
export const assetsFolder = join(projectRoot, 'dist/assets');

/** A request for a page. */
export type PageRequest = FastifyRequest & Acted;

/** A form that was refused, with what was wrong. */
export type RefusedForm = (errors: readonly FieldError[]) => VNode;

/** Pages, as a controller: no part of the API's description. */
export const PageController = (path: string | string[] = '') =>
  applyDecorators(ApiExcludeController(), Controller(path));

/** A year, in seconds. */
const aYear = 31_536_000;

/** Puts views into the frame of whoever asked. */
@Injectable()
export class Pages {
  private readonly assets = pageAssets(assetsFolder);

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Answers with a page. All that the frame says stands on the request: this asks nothing of the database. */
  async send(request: PageRequest, reply: FastifyReply, view: VNode, status = 200): Promise<void> {
    const account = accountOf(request);
    const language = languageFor(request, account?.language);
    keepLanguage(request, reply, account?.language);
    const reader = {
      path: request.url.split('?')[0]!,
      address: request.method === 'GET' && !isForStaff(request) ? request.url : undefined,
      language,
      timeZone: zoneOf(request),
      account,
      // Who applies may live with those from whom this is to be hidden; staff do not.
      exit: account && mayApply(request.actor!) ? this.config.exitUrl : undefined,
      csrf: request.session && csrfToken(request.session.csrfSecret),
      navigation: navigationFor(words(language), account && request.actor, request.session === undefined),
    };
    void sendPage(reply, view, frameFor(reader, this.assets), status);
  }

  /**
   * Acts, and goes where the act says. A no that is meant for people is told on the form as it is now; where it is no more,
   * because another person was quicker, the no is told alone.
   */
  async acted(
    request: PageRequest,
    reply: FastifyReply,
    act: () => Promise<string>,
    form: () => Promise<RefusedForm>,
  ): Promise<void> {
    try {
      void reply.redirect(await act(), 303);
    } catch (error) {
      await this.again(request, reply, error, await formAfter(error, form));
    }
  }

  /** Answers with a form once more, with what was wrong: only with a no that is meant for people. */
  async again(request: PageRequest, reply: FastifyReply, error: unknown, form: RefusedForm): Promise<void> {
    if (!(error instanceof DomainError)) throw error;
    const failure = failureOf(error);
    await this.send(request, reply, form(problemErrors(failure)), failure.status);
  }

  /** The words in which the page will be, for a controller that has to choose among texts. */
  words(request: PageRequest): Words {
    return words(languageFor(request, accountOf(request)?.language));
  }
}

/** The form after a no; the no itself where there is nothing to fill in any more. */
async function formAfter(error: unknown, form: () => Promise<RefusedForm>): Promise<RefusedForm> {
  if (!(error instanceof DomainError)) throw error;
  return form().catch((since: unknown) => {
    throw since instanceof DomainError ? error : since;
  });
}

/** Whoever belongs to an organisation, and whoever works for nobody here: they have just come, and belong to none yet. */
const mayApply = ({ organisations, roles }: Actor): boolean => organisations.length > 0 || roles.length === 0;

/** Nobody while a session waits for its second factor. */
const accountOf = ({ session }: PageRequest): SessionPerson | undefined =>
  session?.pending === null ? session.person : undefined;

/** Staff work in English, so their pages come in it as a whole: frame, dates and what has no other words. */
const languageFor = (request: PageRequest, account: string | undefined): Language =>
  isForStaff(request) ? fallbackLanguage : languageOf(request, account);

const isForStaff = ({ url }: PageRequest): boolean => /^\/desk(?![^/?])/.test(url);

/** A language that was chosen, on a page or for the account, is kept in the browser: pages about trouble know no account. */
function keepLanguage(request: PageRequest, reply: FastifyReply, account: string | undefined): void {
  const language = languageOf(request, account);
  const isChosen = account !== undefined || 'lang' in (request.query as object);
  if (!isChosen || request.cookies[languageCookie] === language) return;
  void reply.setCookie(languageCookie, language, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: aYear });
}

const navigationFor = ({ say }: Words, actor: Actor | undefined, isVisitor: boolean): NavigationItem[] => [
  ...(actor ? [{ href: '/home', text: say('portal.mine.title') }] : []),
  { href: '/', text: say('portal.menu.calls') },
  ...(actor && readsDrafts(actor) ? [{ href: '/desk', text: say('desk.menu') }] : []),
  ...(isVisitor ? [{ href: '/sign-in', text: say('portal.sign_in.title') }] : []),
  ...(isVisitor ? [{ href: '/register', text: say('portal.register.title') }] : []),
];

const readsDrafts = (actor: Actor): boolean =>
  callPolicy.reasonsAgainst('read', actor, { state: 'draft' }).length === 0;

import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '#kernel';
import type { ApplicationAcknowledgement } from './acknowledgement.js';
import { AdvanceApplication } from './advance-application.js';

type Acknowledged = Promise<ApplicationAcknowledgement>;

/** Takes an application into the selection. Called by selection, in the commit of the approval. */
@Injectable()
export class SelectApplication {
  constructor(private readonly advance: AdvanceApplication) {}

  /** Throws `not_found`, `not_permitted`, `application.cannot_select`. */
  execute(actor: Actor, id: Id<'application'>, why?: string): Acknowledged {
    return this.advance.execute(actor, id, 'select', { why });
  }
}

/** Puts an application on the reserve list. */
@Injectable()
export class ReserveApplication {
  constructor(private readonly advance: AdvanceApplication) {}

  /** Throws `not_found`, `not_permitted`, `application.cannot_reserve`. */
  execute(actor: Actor, id: Id<'application'>, why?: string): Acknowledged {
    return this.advance.execute(actor, id, 'reserve', { why });
  }
}

/** Passes over an eligible application. */
@Injectable()
export class PassOverApplication {
  constructor(private readonly advance: AdvanceApplication) {}

  /** Throws `not_found`, `not_permitted`, `application.cannot_pass_over`. */
  execute(actor: Actor, id: Id<'application'>, why?: string): Acknowledged {
    return this.advance.execute(actor, id, 'pass_over', { why });
  }
}

/** Takes an application out of the selection again. */
@Injectable()
export class ReleaseApplication {
  constructor(private readonly advance: AdvanceApplication) {}

  /** Throws `not_found`, `not_permitted`, `application.cannot_release`; a reason is asked for. */
  execute(actor: Actor, id: Id<'application'>, why: string): Acknowledged {
    return this.advance.execute(actor, id, 'release', { why });
  }
}

/** A selected application becomes an award. Called by awards, in the award's commit. */
@Injectable()
export class AwardApplication {
  constructor(private readonly advance: AdvanceApplication) {}

  /** Throws `not_found`, `not_permitted`, `application.cannot_award`. */
  execute(actor: Actor, id: Id<'application'>, why?: string): Acknowledged {
    return this.advance.execute(actor, id, 'award', { why });
  }
}

/** The award was not taken up. */
@Injectable()
export class LapseApplication {
  constructor(private readonly advance: AdvanceApplication) {}

  /** Throws `not_found`, `not_permitted`, `application.cannot_lapse`; a reason is asked for. */
  execute(actor: Actor, id: Id<'application'>, why: string): Acknowledged {
    return this.advance.execute(actor, id, 'lapse', { why });
  }
}

import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IdentityModule, InviteAdministrators, linkAddress } from '#identity';
import { CONFIG, PlatformModule, type Config, type DatabaseAddresses } from '#platform';

/** People and roles on a database, without a way in from outside. */
@Module({})
class AdminModule {
  static on(config: Config & { readonly database: DatabaseAddresses }): DynamicModule {
    return {
      module: AdminModule,
      global: true,
      imports: [PlatformModule.forDatabase({ databaseUrl: config.database.url, poolSize: 2 }), IdentityModule],
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
  }
}

/** One who was invited, and the link with which they set their password. */
export interface InvitationLink {
  readonly email: string;
  readonly link: string;
}

/** Invites the first administrators of the installation. Throws what the use-case throws. */
export const inviteAdministrators = async (
  config: Config & { readonly database: DatabaseAddresses },
  emails: readonly string[],
): Promise<InvitationLink[]> => {
  const app = await NestFactory.createApplicationContext(AdminModule.on(config), {
    logger: ['fatal', 'error'],
    abortOnError: false,
  });
  try {
    const invited = await app.get(InviteAdministrators).execute(emails);
    return invited.map(({ email, token }) => ({
      email,
      link: linkAddress(config.http.publicUrl, 'set_password', token),
    }));
  } finally {
    await app.close();
  }
};

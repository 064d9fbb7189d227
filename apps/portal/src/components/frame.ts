import { fundTimeZone, words, type Words } from '#words';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** A link of the main navigation. */
export interface NavigationItem {
  readonly href: string;
  readonly text: string;
}

/** Addresses of the files that pages load. */
export interface PageAssets {
  readonly css: string;
  readonly js: string;
  readonly icon: string;
  /** Of the scripts that only some pages load, by name. */
  readonly scripts: Readonly<Record<string, string>>;
}

/** What surrounds every page and no view has to pass on: language, assets, navigation, the person signed in. */
export interface Frame {
  readonly words: Words;
  /** IANA zone in which times are said; Vienna's where the reader's is not known. */
  readonly timeZone: string;
  /** Whether `timeZone` is the reader's own. */
  readonly isOwnZone: boolean;
  /** Path of the page, to mark where one is. */
  readonly path: string;
  /** Address of the page with its query, to come again in another language; none where what was typed would be lost. */
  readonly address?: string | undefined;
  readonly assets: PageAssets;
  readonly navigation: readonly NavigationItem[];
  /** Who is signed in; undefined also while the second factor is still to be given. */
  readonly account?: { readonly name: string; readonly email?: string; readonly isConfirmed?: boolean } | undefined;
  /** Where “exit this page” leads; undefined for who need not hide that they read this. */
  readonly exit?: string | undefined;
  /** Token for every form on the page; empty where there is no session. */
  readonly csrf: string;
}

/** English, nobody signed in, no assets: for a component that is rendered alone. */
export const bareFrame: Frame = {
  words: words('en'),
  timeZone: fundTimeZone,
  isOwnZone: false,
  path: '/',
  assets: { css: '', js: '', icon: '', scripts: {} },
  navigation: [],
  csrf: '',
};

/** Carries the frame to every component. */
export const FrameContext = createContext<Frame>(bareFrame);

/** The frame of the page that is being rendered. */
export const useFrame = (): Frame => useContext(FrameContext);

/** The words of the reader's language. */
export const useWords = (): Words => useFrame().words;

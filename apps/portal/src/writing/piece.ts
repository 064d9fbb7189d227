import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Words } from '#words';
import { bareFrame, FrameContext } from '../components/index.js';

/** A piece of a page as HTML, for the script that puts it in its place. */
export const pieceOf = (view: VNode, words: Words): string =>
  renderToString(h(FrameContext.Provider, { value: { ...bareFrame, words }, children: view }));

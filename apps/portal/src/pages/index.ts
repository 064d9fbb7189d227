export { InstantInBothZones } from './instant.js';
export { ProblemPage } from './problem-page.js';
export { PublicHome, type PublicCall, type PublicHomeProps } from './public-home.js';
export { CodePage, SignInPage, type CodePageProps, type SignInProps } from './sign-in.js';
export { SignedInHome, type Concern, type ConcernGroup, type SignedInHomeProps } from './signed-in-home.js';
export { timeLeft } from './time-left.js';

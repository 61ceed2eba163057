/** What the build knows of the guide, in the place of this name in embed.js. */
declare const GUIDE: {
  /** The tag of the language that the guide is written in first. */
  home: string;
  /** By their tags. */
  languages: Record<string, { title: string; policy: string; silent: string; open: string }>;
  /** The ids of the growth path's stages. */
  stages: string[];
  /** The ids of the types of group that have a page. */
  groups: string[];
};

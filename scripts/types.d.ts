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

/** What the build knows of a version of the site, in the place of this name in worker.js. */
declare const OFFLINE: {
  /** Another one for any other content. */
  version: string;
  /** The first 12 bytes of each file's SHA-256 in base64, by the path below the guide's address;
   * pages end in a slash. */
  files: Record<string, string>;
  /** What there is to say of a newer version, by the tags of the languages. */
  words: Record<string, { text: string; action: string; later: string }>;
};

import { useEffect } from "react";

const GUIDE = "https://guide.example";

/**
 * The community guide. `view` is choose, result, path, stage or group, with `answers`, `stage` or
 * `group` where the view has one; `title` is the text of the link that is shown without scripts.
 */
export default function CommunityGuide({
  view = "choose",
  answers,
  stage,
  group,
  lang = "en",
  theme = "dark",
  accent = "#0b6e4f",
  height = 700,
  title = "Start or join a user group",
}) {
  useEffect(() => {
    const address = `${GUIDE}/embed.js`;
    const scripts = [...document.scripts];
    if (scripts.some((script) => script.getAttribute("src") === address)) return;
    const script = document.createElement("script");
    script.async = true;
    script.src = address;
    document.head.append(script);
  }, []);

  const pages = { stage: `path/${stage}`, group: `groups/${group}` };
  const page = `${GUIDE}/${lang}/${pages[view] ?? view}/`;
  return (
    <>
      <community-guide
        view={view}
        answers={answers}
        stage={stage}
        group={group}
        lang={lang}
        theme={theme}
        accent={accent}
        height={height}
      >
        <a href={answers ? `${page}?${answers}` : page}>{title}</a>
      </community-guide>
    </>
  );
}

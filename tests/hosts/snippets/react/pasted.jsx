import CommunityGuide from "./CommunityGuide.jsx";

<CommunityGuide view="choose" lang="en" />

  useEffect(() => {
    const address = `${GUIDE}/embed.js`;
    const scripts = [...document.scripts];
    if (scripts.some((script) => script.getAttribute("src") === address)) return;
    const script = document.createElement("script");
    script.async = true;
    script.src = address;
    document.head.append(script);
  }, []);


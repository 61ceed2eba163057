//! Makes one site: assets, pages, compressed versions.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::assets::Assets;
pub(crate) use super::compress::Compression;
use super::staging::Staging;
use super::{compress, files, inline, style};
use crate::announce;
use crate::prerender::{self, Pages};
use crate::project::Project;
use crate::public_url::PublicUrl;
use crate::setup::{self, Toolbox};

/// Which site to make.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SiteRequest {
    /// The content folder.
    pub(crate) content: PathBuf,
    /// The folder to build into.
    pub(crate) dist: PathBuf,
    /// Where the site will stand.
    pub(crate) public_url: PublicUrl,
}

/// Makes the site of a program that is built already.
pub(crate) fn build(
    project: &Project,
    toolbox: &Toolbox,
    request: &SiteRequest,
    compression: Compression,
) -> anyhow::Result<()> {
    let staging = Staging::for_site(&request.dist)?;
    let assets = asset_map(project, &request.dist);
    let inline = assets.with_file_name("inline.json");
    announce::step("gathering styles, scripts and public files", || {
        files::copy_all(&project.path("public"), staging.folder())?;
        let style = style::bundle(&project.path("style"))?;
        inline::write(toolbox, &style, &project.path("scripts"), &inline)?;
        Assets::collect(project, toolbox, &style)?.write(staging.folder(), &assets)
    })?;
    let public_url = &request.public_url;
    let fonts = public_url.has_host().then(setup::preview_fonts);
    let fonts = fonts.transpose()?;
    announce::step("checking the content and writing the pages", || {
        let pages = Pages {
            content: &request.content,
            assets: &assets,
            inline: &inline,
            dist: staging.folder(),
            hosting: staging.beside(),
            public_url,
            fonts: fonts.as_deref(),
        };
        prerender::build(project, &pages)
    })?;
    announce::step("compressing", || {
        compress::compress_all(staging.folder(), compression)
    })?;
    staging.finish()?;
    eprintln!("    the site is in {}", project.display(&request.dist));
    Ok(())
}

/// The asset map of the site in `dist`: one file for each folder, so that builds do not collide.
fn asset_map(project: &Project, dist: &Path) -> PathBuf {
    let hash = Sha256::digest(dist.as_os_str().as_encoded_bytes());
    let digits: String = hash[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    project
        .work()
        .join("asset-maps")
        .join(digits)
        .join("assets.json")
}

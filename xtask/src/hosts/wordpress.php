<?php
// Renders a post with WordPress's own functions, without a database.
//
// php wordpress.php FOLDER POST AUTHOR FILE
//
// FOLDER is where WordPress is, POST the file with the post as its author typed it, AUTHOR
// `any` for one who may not use scripts, or `unfiltered` for one who may, and FILE what is written.

[, $folder, $post, $author, $file] = $argv;
define('ABSPATH', "$folder/");
define('WPINC', 'wp-includes');
define('WP_CONTENT_DIR', "$folder/wp-content");

$parts = [
    'compat', 'load', 'plugin', 'class-wp-list-util', 'functions', 'class-wp-locale', 'l10n',
    'pomo/mo', 'formatting', 'kses', 'shortcodes', 'class-wp-block-parser', 'class-wp-block-type', 'class-wp-block-type-registry',
    'class-wp-block', 'class-wp-block-list', 'blocks',
];
foreach ($parts as $part) {
    require_once ABSPATH . WPINC . "/$part.php";
}

// Options are in the database; these are those of a site as it is installed.
foreach (['blog_charset' => 'UTF-8', 'use_smilies' => '1'] as $name => $value) {
    add_filter("pre_option_$name", fn () => $value);
}

// As WordPress's default-filters.php has them for a post.
add_filter('pre_kses', 'wp_pre_kses_less_than');
add_filter('pre_kses', 'wp_pre_kses_block_attributes', 10, 3);
add_filter('the_content', 'do_blocks', 9);
add_filter('the_content', 'wptexturize');
add_filter('the_content', 'convert_smilies', 20);
add_filter('the_content', 'wpautop');
add_filter('the_content', 'shortcode_unautop');
add_filter('the_content', 'do_shortcode', 11);

$content = file_get_contents($post);
// Saving a post does this for an author who may not use scripts.
if ($author === 'any') {
    $content = wp_kses_post($content);
}
file_put_contents($file, trim(apply_filters('the_content', $content)) . "\n");

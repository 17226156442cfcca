<?php
// Makes a new WordPress with the posts of posts.json, by WordPress's own functions. Usage: php fill.php FOLDER POSTS
[, $folder, $posts] = $argv;
$database = new mysqli('localhost', 'root', '', '', 0, getenv('SITE_SOCKET'));
$database->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');
$database->close();

define('WP_INSTALLING', true);
require $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
$told = json_decode(file_get_contents($posts), true);
wp_install($told['title'], 'ada', 'ada@waymark.test', true, '', wp_generate_password());

// What every new WordPress says goes, as most authors let it.
foreach (get_posts(['post_type' => ['post', 'page'], 'post_status' => 'any', 'numberposts' => -1]) as $post) {
    wp_delete_post($post->ID, true);
}
update_option('blogdescription', $told['description']);
update_option('timezone_string', $told['zone']);
update_option('permalink_structure', '/%year%/%monthnum%/%day%/%postname%/');
wp_set_current_user(1);
$slugs = [];
foreach (array_reverse($told['posts']) as $post) {
    $id = wp_insert_post(wp_slash([
        'post_type' => 'post',
        'post_status' => 'publish',
        'post_title' => $post['title'],
        'post_name' => $post['slug'],
        'post_date' => $post['date'] . ' ' . $post['time'] . ':00',
        'post_excerpt' => $post['summary'],
        'post_content' => implode("\n\n", array_map(fn($text) => "<!-- wp:paragraph -->\n<p>$text</p>\n<!-- /wp:paragraph -->", $post['paragraphs'])),
        'tags_input' => $post['topics'],
    ]), true);
    if (is_wp_error($id)) {
        fwrite(STDERR, $id->get_error_message() . "\n");
        exit(1);
    }
    $slugs[$post['slug']] = get_post($id)->post_name;
}
wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'About', 'post_name' => 'about', 'post_content' => '<p>These are notes by one person.</p>']);
$tags = array_map(fn($tag) => $tag->slug, get_terms(['taxonomy' => 'post_tag']));
flush_rewrite_rules(false);
echo json_encode(['slugs' => $slugs, 'tags' => $tags]);

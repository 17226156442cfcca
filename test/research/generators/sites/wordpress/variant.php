<?php
/*
 * Plugin Name: Variant
 * Lets one database serve the same posts as differently set up sites.
 */
$structure = getenv('SITE_PERMALINKS');
if ($structure) {
    add_filter('pre_option_permalink_structure', fn() => $structure);
    add_filter('pre_option_rewrite_rules', fn() => '');
}
$theme = getenv('SITE_THEME');
if ($theme) {
    add_filter('pre_option_template', fn() => $theme);
    add_filter('pre_option_stylesheet', fn() => $theme);
}
// As plugins for security do it.
if (getenv('SITE_CLOSED')) {
    add_filter('rest_authentication_errors', fn() => new WP_Error('rest_disabled', 'The REST API is disabled.', ['status' => 401]));
    remove_action('wp_head', 'rest_output_link_wp_head', 10);
    remove_action('template_redirect', 'rest_output_link_header', 11);
    remove_action('wp_head', 'wp_generator');
}

<?php
// Installs the blog and makes one user of each role with an application password; prints them as shell variables.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = $argv[2];
$_SERVER['REQUEST_URI'] = '/';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

if (!is_blog_installed()) {
    add_filter('pre_wp_mail', '__return_true');
    wp_install('Puerto Claro & Co', 'admin', 'admin@example.test', true, '', 'admin-login');
    update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
    flush_rewrite_rules(false);
}
foreach (['admin' => 'administrator', 'author' => 'author', 'subscriber' => 'subscriber'] as $name => $role) {
    $id = username_exists($name) ?: wp_insert_user([
        'user_login' => $name,
        'user_pass' => "$name-login",
        'user_email' => "$name@example.test",
        'role' => $role,
    ]);
    [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'Byline tests']);
    echo 'WORDPRESS_' . strtoupper($name) . "=$password\n";
}

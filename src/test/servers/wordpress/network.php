<?php
// Installs a network of blogs in folders and one blog in it; prints an application password of its administrator.
//
//   network.php WWW HOST:PORT install      the first blog and the network's tables
//   network.php WWW HOST:PORT blog         the blog /harbour/, in a process that knows of the network
[, $www, $host, $step] = $argv;
$_SERVER['HTTP_HOST'] = $host;
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
if ($step === 'install') {
    define('WP_INSTALLING', true);
    define('WP_INSTALLING_NETWORK', true);
    define('WP_SITEURL', "http://$host");
}
require "$www/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
if ($step === 'install') {
    add_filter('pre_wp_mail', '__return_true');
    wp_install('The Network', 'admin', 'admin@example.test', true, '', 'admin-login');
    update_option('home', "http://$host");
    foreach ($wpdb->tables('ms_global') as $table => $prefixed) {
        $wpdb->$table = $prefixed;
    }
    install_network();
    $made = populate_network(1, $host, 'admin@example.test', 'The Network', '/', false);
    if (is_wp_error($made)) {
        fwrite(STDERR, $made->get_error_message() . "\n");
        exit(1);
    }
    exit;
}
$made = wp_insert_site(['domain' => $host, 'path' => '/harbour/', 'network_id' => 1, 'user_id' => 1, 'title' => 'Harbour Notes']);
if (is_wp_error($made)) {
    fwrite(STDERR, $made->get_error_message() . "\n");
    exit(1);
}
// The colon before the port was taken away.
$wpdb->update($wpdb->blogs, ['domain' => $host], ['blog_id' => $made]);
clean_blog_cache($made);
switch_to_blog($made);
update_option('siteurl', "http://$host/harbour");
update_option('home', "http://$host/harbour");
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
flush_rewrite_rules(false);
restore_current_blog();
[$password] = WP_Application_Passwords::create_new_application_password(1, ['name' => 'Byline tests']);
echo "WORDPRESS_NETWORK=$password\n";
